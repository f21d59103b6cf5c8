package org.ohms.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("Roles, as administrators make and widen them")
class RolePagesJourneyIT extends Journey {
    /** What somebody may do, as the pages say it; both stand in actions.properties. */
    private static Locator first(Page page) {
        return page.locator("[id='role'] .opt input[type=checkbox]").nth(1);
    }

    private static Locator second(Page page) {
        return page.locator("[id='role'] .opt input[type=checkbox]").nth(2);
    }

    @Test
    @DisplayName("are made with a name, widened when a second administrator agrees, and tell what happened to them")
    void madeAndWidened() {
        var name = "Porter " + UUID.randomUUID().toString().substring(0, 6);
        var admin = justSignedInAs("admin");
        admin.navigate("/admin/roles");
        look(admin, "roles");
        admin.navigate("/admin/roles/new");
        admin.locator("[id='role:create']").click();
        assertThat(admin.locator(".errsum")).isVisible();
        admin.locator("[id='role:name']").fill(name);
        first(admin).check();
        look(admin, "new");
        admin.locator("[id='role:create']").click();
        assertThat(admin.locator(".toast").first()).containsText("The role is made");

        admin.navigate("/admin/roles");
        admin.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .click();
        second(admin).check();
        admin.locator("[id='role:look']").click();
        assertThat(admin.locator("[id='role'] ins")).hasCount(1);
        look(admin, "change");
        admin.locator("[id='role:save']").click();
        assertThat(admin.locator(".toast").first()).isVisible();
        admin.navigate("/admin/roles");
        var mine = admin.locator("[id='widening'] tbody tr").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(mine).hasCount(1);
        assertThat(mine.locator(".btn--primary")).hasCount(0);

        var other = justSignedInAs("admin2");
        other.navigate("/admin/roles");
        var theirs = other.locator("[id='widening'] tbody tr").filter(new Locator.FilterOptions().setHasText(name));
        theirs.locator(".btn--primary").click();
        assertThat(theirs).hasCount(0);
        other.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .click();
        assertThat(second(other)).isChecked();
        assertThat(other.locator("aside .q li").first()).containsText("Ines Duarte");
        look(other, "role");
    }
}
