package org.ohms.api.door;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.NormalScope;

/** Whoever injects a bean with a life of its own holds a proxy, whose fields are all empty. */
@AnalyzeClasses(packages = "org.ohms.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ProxiedBeansTest {
    @ArchTest
    static final ArchRule areAskedByTheirMethods = noClasses()
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
        return type.getAnnotations().stream().anyMatch(one -> one.getRawType().isAnnotatedWith(NormalScope.class));
    }
}
