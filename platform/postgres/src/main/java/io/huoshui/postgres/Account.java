package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root lends it another account (setpriv) or a user namespace in which
 * root is nobody (unshare). The two complement each other: setpriv cannot enter a directory below a closed one, unshare is forbidden
 * on some machines.
 */
record Account(String name, List<String> prefix, int uid, int gid) {
    private static final int KEEP = -1;
    private static final Account OURSELVES = new Account("this process's user", List.of(), KEEP, KEEP);
    private static final Account NAMESPACE =
            new Account("root in a user namespace", List.of("unshare", "-U", "--"), 0, 0);

    /** The owner of an existing cluster decides: switching silently would lock the files away from the next start. */
    static Account ownerOf(Path cluster) throws IOException {
        if (!weAreRoot()) {
            return OURSELVES;
        }
        int uid = (int) Files.getAttribute(cluster, "unix:uid");
        int gid = (int) Files.getAttribute(cluster, "unix:gid");
        return uid == 0 ? NAMESPACE : lent("uid " + uid, uid, gid);
    }

    /** The first account that can enter and write {@code directory} and run the server's programs. */
    static Account probed(Path directory, Binaries binaries, String wanted) throws IOException {
        if (!weAreRoot()) {
            return OURSELVES;
        }
        Map<String, String> refused = new LinkedHashMap<>();
        for (Account candidate : candidates(wanted)) {
            candidate.own(directory);
            Command.Result probe = candidate
                    .command("sh", "-c", "cd \"$1\" && : > probe && rm probe && \"$2\" --version", "sh")
                    .with(directory.toString(), binaries.program("postgres"))
                    .run();
            if (probe.ok()) {
                return candidate;
            }
            refused.put(candidate.name, probe.output().strip());
        }
        throw new PostgresFailed("PostgreSQL does not run as root, and no other account works for " + directory + ": "
                + refused
                + ". Ways out: start huoshui as an ordinary user; put HUOSHUI_DATA outside a directory closed to"
                + " others; create a user named huoshui.");
    }

    Command command(String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return new Command(all);
    }

    void own(Path path) throws IOException {
        if (uid != KEEP) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    private static List<Account> candidates(String wanted) {
        Set<String> names = new LinkedHashSet<>(List.of("huoshui", "postgres", "nobody"));
        if (!wanted.isEmpty()) {
            names = Set.of(wanted);
        }
        List<Account> found = new ArrayList<>();
        for (String name : names) {
            Optional<Integer> uid = id("-u", name);
            Optional<Integer> gid = id("-g", name);
            if (uid.isPresent() && gid.isPresent()) {
                found.add(lent(name, uid.get(), gid.get()));
            }
        }
        found.add(NAMESPACE);
        return found;
    }

    private static Account lent(String name, int uid, int gid) {
        List<String> prefix =
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all", "--");
        return new Account(name, prefix, uid, gid);
    }

    private static Optional<Integer> id(String... question) {
        Command.Result result = new Command(List.of("id")).with(question).run();
        return result.ok() ? Optional.of(Integer.parseInt(result.output().strip())) : Optional.empty();
    }

    private static boolean weAreRoot() {
        return id("-u").filter(uid -> uid == 0).isPresent();
    }
}
