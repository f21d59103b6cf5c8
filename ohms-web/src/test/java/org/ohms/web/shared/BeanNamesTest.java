package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two beans of one name stop the whole application from starting; this says so in a second. */
@DisplayName("A bean that pages call by name")
class BeanNamesTest {
    @Test
    @DisplayName("shares its name with no other")
    void sharesItsNameWithNoOther() {
        var beans = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.ohms").stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .collect(Collectors.groupingBy(BeanNamesTest::name));

        assertThat(beans)
                .hasSizeGreaterThan(100)
                .allSatisfy((name, called) -> assertThat(called).as(name).hasSize(1));
    }

    private static String name(JavaClass type) {
        var given = type.getAnnotationOfType(Named.class).value();
        var own = type.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(own.charAt(0)) + own.substring(1) : given;
    }
}
