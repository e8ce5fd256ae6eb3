package io.huoshui.run.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huoshui.touch.channel.Channel;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every message that can reach a customer passes the gate: no way leads to a channel but the dispatcher's. */
class OneGateTest {
    private static final String HOMES = "io.huoshui.touch.internal.";

    private static final Set<String> ASKED = Set.of("id", "address", "isIdempotent", "isInAdvisorsName");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huoshui");

    /** Neither by a call nor by a reference, and not of a home by its own type either: whatever can be used as a channel counts. */
    @Test
    void onlyTheDispatcherHandsAMessageToAChannel() {
        nobodyBut(
                "SendTouch",
                each -> each.getName().equals("send") && each.getOwner().isAssignableTo(Channel.class));
    }

    /** What is sent was admitted: nobody else makes a reservation, or sends one. */
    @Test
    void onlyTheDispatcherSendsWhatTheGateAdmitted() {
        nobodyBut("Dispatcher", each -> each.getName().equals("send") && isOf(each, "SendTouch"));
        nobodyBut("GateBook", each -> each.getName().equals("<init>") && isOf(each, "Reserved"));
    }

    /** In a rehearsal something stands in for each channel; it asks the real one for addresses and calls nobody. */
    @Test
    void whatStandsInForAChannelInARehearsalOnlyNotes() {
        classes()
                .that()
                .resideInAPackage("io.huoshui.run..")
                .and()
                .areAssignableTo(Channel.class)
                .should()
                .haveSimpleName("NotingChannel")
                .check(OURS);
        noClasses()
                .that()
                .haveSimpleName("NotingChannel")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "that tells anybody anything",
                        call -> call.getTarget().getOwner().isAssignableTo(Channel.class)
                                && !ASKED.contains(call.getTarget().getName())))
                .check(OURS);
    }

    private static void nobodyBut(String who, Predicate<AccessTarget> reaches) {
        DescribedPredicate<JavaAccess<?>> does = DescribedPredicate.describe(
                "that is for " + who + " alone", access -> reaches.test(access.getTarget()));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOMES + who)
                .should()
                .accessTargetWhere(does)
                .check(OURS);
    }

    private static boolean isOf(AccessTarget target, String home) {
        return target.getOwner().getName().equals(HOMES + home);
    }
}
