package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of pages")
class WebPageTest {
    private final WebPage details =
            WebPage.staff("/staff/patients/{patient}/details", "/staff/patients/details.xhtml", "patient.see");
    private final WebPage fresh = WebPage.staff("/staff/patients/new", "/staff/patients/new.xhtml", "patient.register");
    private final WebPage chart =
            WebPage.staff("/staff/patients/{patient}", "/staff/patients/chart.xhtml", "chart.see");

    @Test
    @DisplayName("finds a page by its address and hands out what stands in the middle of it")
    void findsAPageByItsAddress() {
        var visit = pages().at(Door.STAFF, "/staff/patients/3f2b/details").orElseThrow();

        assertThat(visit.page()).isEqualTo(details);
        assertThat(visit.values()).isEqualTo(Map.of("patient", "3f2b"));
    }

    @Test
    @DisplayName("prefers a fixed word to a variable")
    void prefersAFixedWord() {
        assertThat(pages().at(Door.STAFF, "/staff/patients/new").orElseThrow().page())
                .isEqualTo(fresh);
    }

    @Test
    @DisplayName("knows no page of the other door, no view, no half or longer address, no strange signs")
    void knowsNothingElse() {
        assertThat(pages().at(Door.PATIENTS, "/staff/patients/new")).isEmpty();
        for (var address : List.of(
                "/staff/patients/details.xhtml",
                "/staff/patients/3f2b/details/",
                "/staff/patients//details",
                "/staff/patients/3f2b/details/more",
                "/staff/patients/a b/details",
                "/staff/patients/" + "x".repeat(65) + "/details",
                "/STAFF/patients/new",
                "staff",
                "")) {
            assertThat(pages().at(Door.STAFF, address)
                            .filter(visit -> !visit.page().equals(chart)))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("builds the address of a page and leaves what the path does not take")
    void buildsTheAddress() {
        var parameters = new HashMap<>(Map.of("patient", List.of("3f2b"), "tab", List.of("phones")));

        assertThat(details.address(parameters)).contains("/staff/patients/3f2b/details");
        assertThat(parameters).containsOnlyKeys("tab");
    }

    @Test
    @DisplayName("builds no address out of a missing or hostile value")
    void buildsNoAddressOutOfHostileValues() {
        assertThat(details.address(new HashMap<>())).isEmpty();
        assertThat(details.address(new HashMap<>(Map.of("patient", List.of("../admin")))))
                .isEmpty();
        assertThat(details.address(new HashMap<>(Map.of("patient", List.of("a", "b")))))
                .isEmpty();
    }

    @Test
    @DisplayName("refuses two pages with one view or one address, and a page that names no permission")
    void refusesAmbiguity() {
        var pages = pages();

        assertThatThrownBy(() -> pages.add(WebPage.staff("/staff/other", "/staff/patients/new.xhtml", "a.b")))
                .hasMessageContaining("share the view");
        assertThatThrownBy(() -> pages.add(WebPage.staff("/staff/patients/new", "/staff/x.xhtml", "a.b")))
                .hasMessageContaining("share the address");
        assertThatThrownBy(() -> WebPage.staff("/staff/x", "/staff/x.xhtml")).hasMessageContaining("permission");
        assertThatThrownBy(() -> chart.onRail(new RailEntry(1, "cal", "x", null)))
                .hasMessageContaining("one of many");
    }

    @Test
    @DisplayName("orders the rail and shows only what somebody may open")
    void ordersTheRail() {
        var list = WebPage.staff("/staff/patients", "/staff/patients.xhtml", "patient.see");
        var today = WebPage.staff("/staff/today", "/staff/today.xhtml", "chart.see");
        var pages = new Pages();
        pages.add(fresh.onRail(new RailEntry(20, "uplus", "a", null)));
        pages.add(list.onRail(new RailEntry(10, "users", "b", "P")));
        pages.add(today.onRail(new RailEntry(5, "steth", "c", null)));

        var rail = pages.rail(Door.STAFF, page -> !page.permissions().contains("chart.see"));

        assertThat(rail).extracting(WebPage::path).containsExactly(list.path(), fresh.path());
    }

    private Pages pages() {
        var pages = new Pages();
        pages.add(fresh);
        pages.add(details);
        pages.add(chart);
        return pages;
    }
}
