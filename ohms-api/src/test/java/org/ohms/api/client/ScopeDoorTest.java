package org.ohms.api.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The door of the scopes")
class ScopeDoorTest {
    @Test
    void knowsExactlyOneScopeForEveryOperationOfTheFirstVersion() {
        var operations = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.ohms.api").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .filter(type -> type.getAnnotation(Path.class).value().startsWith("v1/"))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(ScopeDoorTest::isOperation)
                        .toList();

        var open = new TreeSet<String>();
        for (var operation : operations) {
            if (ScopeDoor.needed(operation).size() != 1) {
                open.add(operation.toString());
            }
        }

        assertThat(operations).hasSizeGreaterThan(15);
        assertThat(open).isEmpty();
    }

    private static boolean isOperation(Method method) {
        return List.of(method.getAnnotations()).stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }
}
