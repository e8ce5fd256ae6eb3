package io.huoshui.run;

import io.huoshui.postgres.Backup;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything the system keeps, as a download, while it runs. */
@RestController
class BackupController {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'huoshui-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    private final DataSource database;
    private final Audit audit;
    private final Clock clock;

    BackupController(DataSource database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Written from this thread: it takes as long as the data is large, and asynchronous answers have a time limit. */
    @GetMapping("/api/operate/backup")
    @Needs(Permission.OPERATE)
    void backup(HttpServletResponse response) throws IOException, SQLException {
        Instant now = clock.instant();
        audit.record("backup.download", "system", Map.of());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + NAME.format(now) + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Backup.stream(database, Version.text(), now, response.getOutputStream(), table -> {});
    }
}
