package org.ohms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** The architecture of the hospital, once for all features. */
@AnalyzeClasses(packages = "org.ohms", importOptions = ImportOption.DoNotIncludeTests.class)
class FeatureBoundariesTest {
    private static final List<String> ORDER = List.of(
            "shared",
            "compliance",
            "identity",
            "patients",
            "messaging",
            "scheduling",
            "records",
            "care",
            "telemedicine",
            "prescribing",
            "pharmacy",
            "billing",
            "education",
            "reporting",
            "integration");

    private static final List<Class<? extends Annotation>> PROXIED =
            List.of(ApplicationScoped.class, RequestScoped.class, Stateless.class);

    @ArchTest
    static void featuresLookDownOnly(JavaClasses hospital) {
        for (var i = 0; i < ORDER.size(); i++) {
            var above = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(feature -> "org.ohms." + feature + "..")
                    .toArray(String[]::new);
            var here = "org.ohms." + ORDER.get(i) + "..";
            if (above.length > 0
                    && hospital.stream().anyMatch(type -> type.getPackageName().startsWith(here.replace("..", "")))) {
                noClasses()
                        .that()
                        .resideInAPackage(here)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .because("a feature uses only those before it; need something above? declare an interface")
                        .check(hospital);
            }
        }
    }

    @ArchTest
    static final ArchRule everyFeatureStandsInTheOrder = classes()
            .that()
            .resideInAPackage("org.ohms..")
            .should()
            .resideInAnyPackage(
                    ORDER.stream().map(feature -> "org.ohms." + feature + "..").toArray(String[]::new));

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("org.ohms.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesStayInside =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule useCasesNameTheirPermission = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beDeclaredInClassesThat(areOpenToAll());

    @ArchTest
    static final ArchRule timeIsGiven = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now");

    @ArchTest
    static final ArchRule staticsAreConstants =
            fields().that().areStatic().and().doNotHaveName("$VALUES").should().beFinal();

    @ArchTest
    static final ArchRule transactionsAreTheContainers =
            noClasses().should().beAnnotatedWith("jakarta.transaction.Transactional");

    /** Whoever injects such a bean holds a proxy, whose fields are all empty. */
    @ArchTest
    static final ArchRule beansAreAskedByTheirMethods = noClasses()
            .should()
            .accessFieldWhere(DescribedPredicate.describe(
                    "the field is one of another bean that is injected as a proxy",
                    access -> isProxied(access.getTargetOwner())
                            && !access.getOriginOwner()
                                    .getName()
                                    .startsWith(access.getTargetOwner().getName())
                            && !access.getTarget()
                                    .resolveMember()
                                    .map(field -> field.getModifiers().contains(JavaModifier.STATIC))
                                    .orElse(false)));

    private static boolean isProxied(JavaClass type) {
        return PROXIED.stream().anyMatch(type::isAnnotatedWith);
    }

    private static DescribedPredicate<JavaClass> areOpenToAll() {
        return DescribedPredicate.describe(
                "say for the whole class that they ask no permission", type -> type.isAnnotatedWith(PermitAll.class));
    }
}
