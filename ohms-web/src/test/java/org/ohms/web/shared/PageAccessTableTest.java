package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of who opens which page")
class PageAccessTableTest {
    @Test
    @DisplayName("has a line for every page, and no line for anything else")
    void hasALineForEveryPage() throws Exception {
        assertThat(addressesInTable())
                .containsExactlyInAnyOrderElementsOf(
                        pages().stream().map(WebPage::path).toList());
    }

    @Test
    @DisplayName("goes together: no two pages share an address or a view")
    void goesTogether() throws Exception {
        var together = new Pages();

        pages().forEach(together::add);

        assertThat(together.all()).isNotEmpty();
    }

    private static List<WebPage> pages() throws ReflectiveOperationException {
        var pages = new ArrayList<WebPage>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ohms.web")) {
            if (type.isAssignableTo(PagesOfFeature.class) && !type.isInterface()) {
                var constructor = type.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                ((PagesOfFeature) constructor.newInstance()).pages().forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> addressesInTable() throws IOException {
        try (var table = PageAccessTableTest.class.getResourceAsStream("/page-access.csv")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", -1)[0])
                    .toList();
        }
    }
}
