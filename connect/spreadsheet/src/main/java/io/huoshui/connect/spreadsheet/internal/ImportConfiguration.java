package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Brand;
import io.huoshui.event.Intake;
import io.huoshui.web.Audit;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The parts of this module, put together. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    @Bean
    ImportBatchTable importBatchTable(JdbcClient jdbc, JsonMapper json) {
        return new ImportBatchTable(jdbc, json);
    }

    @Bean
    ImportRowProblemTable importRowProblemTable(DataSource database, JsonMapper json) {
        return new ImportRowProblemTable(database, json);
    }

    @Bean
    ImportMessageTable importMessageTable(JdbcClient jdbc) {
        return new ImportMessageTable(jdbc);
    }

    @Bean
    ImportTemplateTable importTemplateTable(JdbcClient jdbc, JsonMapper json) {
        return new ImportTemplateTable(jdbc, json);
    }

    @Bean
    ImportFiles importFiles(@Value("${huoshui.data:./data}") String data) {
        return new ImportFiles(Path.of(data));
    }

    @Bean
    ImportJobs importJobs(
            ImportBatchTable batches,
            ImportRowProblemTable problems,
            ImportMessageTable messages,
            ImportFiles files,
            Intake intake,
            TransactionTemplate transaction,
            Brand brand,
            Clock clock) {
        RunImport run = new RunImport(batches, problems, messages, files, intake, brand, clock);
        return new ImportJobs(batches, run, files, transaction, clock);
    }

    @Bean
    KeepImports keepImports(
            ImportBatchTable batches,
            ImportTemplateTable templates,
            ImportFiles files,
            ImportJobs jobs,
            Intake intake,
            Audit audit,
            TransactionTemplate transaction,
            Brand brand,
            Clock clock) {
        return new KeepImports(batches, templates, files, jobs, intake, audit, transaction, brand, clock);
    }

    @Bean
    ErrorFile errorFile(ImportRowProblemTable problems, TransactionTemplate transaction) {
        return new ErrorFile(problems, transaction);
    }
}
