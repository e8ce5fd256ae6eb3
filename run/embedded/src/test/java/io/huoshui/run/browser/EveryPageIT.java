package io.huoshui.run.browser;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the console is accessible, in both themes and both languages, and asks nobody but its own server. */
class EveryPageIT {
    private static final List<String> PAGES = List.of(
            "/",
            "/people",
            "/conflicts",
            "/imports",
            "/rejected",
            "/audiences",
            "/audiences/new",
            "/tags",
            "/tags/new",
            "/tag-audits",
            "/rfm",
            "/tiers",
            "/preferences",
            "/predictions",
            "/value-activity",
            "/journeys",
            "/guard",
            "/touches",
            "/suppressions",
            "/touch-settings",
            "/experiments",
            "/holdouts",
            "/settings/keys",
            "/settings/users",
            "/settings/tokens",
            "/settings/brand",
            "/settings/operations",
            "/audit");

    @TempDir
    static Path data;

    private static OpenShop shop;

    @BeforeAll
    static void openTheShop() {
        shop = OpenShop.in(data);
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"light,zh", "dark,en"})
    void everyPageIsAccessibleAndStaysAtHome(String theme, String language) {
        try (Desk desk = shop.desk(theme, language)) {
            for (String path : PAGES) {
                desk.open(path);
                desk.expectClean(path + " " + theme + " " + language);
            }
        }
    }
}
