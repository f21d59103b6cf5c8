package org.ohms.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.ActsAs;
import org.ohms.shared.persistence.Migrations;
import org.ohms.web.shared.Texts;

@DisplayName("The audit trail in plain words")
class AuditWordsTest {
    private static final Map<String, String> WORDS = Texts.merged("actions", Locale.ENGLISH);
    private static final Pattern PERMISSION =
            Pattern.compile("\\('([a-z-]+(?:\\.[a-z-]+)+)', *'(?:nobody|related|everyone)'\\)");

    @Test
    void hasASentenceForEveryPermissionTheMigrationsBring() throws Exception {
        var permissions = permissions();

        assertThat(permissions).contains("audit.read", "hospital.change");
        assertThat(permissions)
                .as("permissions without a sentence in an actions.properties")
                .allMatch(WORDS::containsKey);
    }

    @Test
    void hasASentenceForEveryUseCaseThatNeedsNoPermission() {
        var silent = new TreeSet<String>();
        var hospital = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ohms");
        for (var type : hospital) {
            if (!type.isAnnotatedWith(Stateless.class)
                    || type.isAnnotatedWith(ActsAs.class)
                    || type.isAnnotatedWith(ExcludeDefaultInterceptors.class)) {
                continue;
            }
            for (var method : type.getMethods()) {
                var name = type.getSimpleName() + "." + method.getName();
                var open = !method.isAnnotatedWith(RolesAllowed.class)
                        && (method.isAnnotatedWith(PermitAll.class) || type.isAnnotatedWith(PermitAll.class))
                        && !method.isAnnotatedWith(ActsAs.class)
                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (open && !WORDS.containsKey(name)) {
                    silent.add(name);
                }
            }
        }

        assertThat(silent)
                .as("use cases without a sentence in an actions.properties")
                .isEmpty();
    }

    private static Set<String> permissions() throws Exception {
        var place =
                Migrations.class.getResource("/db/migration/flyway.location").toURI();
        if (place.getScheme().equals("jar")) {
            try (var jar = FileSystems.newFileSystem(place, Map.of())) {
                return permissionsIn(jar.getPath("/db/migration"));
            }
        }
        return permissionsIn(Path.of(place).getParent());
    }

    private static Set<String> permissionsIn(Path migrations) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.list(migrations)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                var matcher = PERMISSION.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
