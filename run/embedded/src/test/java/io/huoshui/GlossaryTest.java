package io.huoshui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names types that exist, and the stages' public types use no word it forbids. */
class GlossaryTest {
    private static final Pattern IN_BACKTICKS = Pattern.compile("`(\\w+)`");
    private static final Pattern STAGE =
            Pattern.compile("io\\.huoshui\\.(base|event|profile|segment|experiment|journey|touch|measure|care|growth)");

    private final List<JavaClass> classes = List.copyOf(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.huoshui"));

    private record Term(String name, List<String> types, List<String> never) {}

    @Test
    void namesOnlyTypesThatExist() throws IOException {
        Set<String> existing = classes.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        for (Term term : terms()) {
            assertThat(existing).as(term.name()).containsAll(term.types());
        }
    }

    @Test
    void noPublicTypeOfAStageUsesAForbiddenWord() throws IOException {
        Set<String> forbidden = new HashSet<>();
        terms().forEach(term -> forbidden.addAll(term.never()));
        List<String> offenders = new ArrayList<>();
        for (JavaClass each : classes) {
            if (each.getModifiers().contains(JavaModifier.PUBLIC)
                    && STAGE.matcher(each.getPackageName()).matches()) {
                wordsOf(each.getSimpleName()).stream()
                        .filter(forbidden::contains)
                        .forEach(word -> offenders.add(each.getName() + ": " + word));
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void explainsEachTermOnce() throws IOException {
        assertThat(terms()).hasSizeGreaterThan(40);
        assertThat(terms().stream().map(Term::name)).doesNotHaveDuplicates();
    }

    private static List<Term> terms() throws IOException {
        return Files.readAllLines(Path.of("../../GLOSSARY.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term "))
                .map(line -> line.split("\\|"))
                .map(cells -> new Term(
                        cells[1].strip(),
                        IN_BACKTICKS
                                .matcher(cells[5])
                                .results()
                                .map(match -> match.group(1))
                                .toList(),
                        Arrays.stream(cells[6].split(","))
                                .map(String::strip)
                                .filter(word -> !word.equals("–"))
                                .toList()))
                .toList();
    }

    private static List<String> wordsOf(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
