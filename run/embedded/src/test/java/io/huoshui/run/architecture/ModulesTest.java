package io.huoshui.run.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.App;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Modules talk to each other's root packages only, without cycles, and none is forgotten. The packages below {@code connect} are modules
 * one level down, which Modulith would close to everybody else; {@link RingsTest} guards their insides.
 */
class ModulesTest {
    private static final ApplicationModules MODULES =
            ApplicationModules.of(App.class, resideInAPackage("io.huoshui.connect.."));

    @Test
    void noModuleLooksInsideAnother() {
        MODULES.verify();
    }

    @Test
    void everyModuleIsOnTheClassPath() {
        List<String> names = MODULES.stream()
                .map(each -> each.getIdentifier().toString())
                .sorted()
                .toList();
        assertThat(names)
                .containsExactly(
                        "base",
                        "event",
                        "experiment",
                        "journey",
                        "measure",
                        "postgres",
                        "profile",
                        "run",
                        "seed",
                        "segment",
                        "testkit",
                        "touch",
                        "web");
    }
}
