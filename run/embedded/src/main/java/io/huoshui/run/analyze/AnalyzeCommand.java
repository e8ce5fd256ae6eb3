package io.huoshui.run.analyze;

import io.huoshui.base.Refused;
import io.huoshui.run.SettingsReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Arrays;

/** {@code huoshui analyze}: answers on plain files, without a server. Answers go to standard output, everything else to standard error. */
public final class AnalyzeCommand {
    /** Exit code of an answer that could not be given: wrong arguments or a file that makes no sense. */
    static final int REFUSED = 2;

    private AnalyzeCommand() {}

    /** @return the exit code */
    public static int run(String... arguments) {
        return run(System.out, System.err, SettingsReader.read().zone(), arguments);
    }

    static int run(PrintStream out, PrintStream err, ZoneId zone, String... arguments) {
        try {
            if (arguments.length == 0 || arguments[0].equals("--help")) {
                out.println(RfmArguments.HELP + "\n\n" + LtvArguments.HELP);
                return arguments.length == 0 ? REFUSED : 0;
            }
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            return switch (arguments[0]) {
                case "rfm" -> rfm(out, err, zone, rest);
                case "ltv" -> ltv(out, err, zone, rest);
                default -> throw new CannotAnalyze("unknown analysis " + arguments[0] + "; there are: rfm, ltv");
            };
        } catch (CannotAnalyze why) {
            err.println("analyze: " + why.getMessage());
        } catch (Refused why) {
            err.println("analyze: " + why.getMessage() + " [" + why.reason().name() + "]");
        } catch (IOException why) {
            err.println("analyze: cannot read: " + why.getMessage());
        }
        return REFUSED;
    }

    private static int rfm(PrintStream out, PrintStream err, ZoneId zone, String... rest) throws IOException {
        if (Arrays.asList(rest).contains("--help")) {
            out.println(RfmArguments.HELP);
            return 0;
        }
        RfmArguments asked = RfmArguments.of(rest);
        OrderFiles files = new OrderFiles(asked.source(), zone, err);
        RfmReport report = RfmReport.of(files.read(), asked);
        if (asked.json()) {
            report.printJson(out);
        } else {
            report.printTable(out);
        }
        return 0;
    }

    private static int ltv(PrintStream out, PrintStream err, ZoneId zone, String... rest) throws IOException {
        if (Arrays.asList(rest).contains("--help")) {
            out.println(LtvArguments.HELP);
            return 0;
        }
        LtvArguments asked = LtvArguments.of(rest);
        LtvReport report = LtvReport.of(Buyers.read(asked, zone, err), asked, err);
        if (asked.json()) {
            report.printJson(out);
        } else {
            report.printTable(out);
        }
        return 0;
    }
}
