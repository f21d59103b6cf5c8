package org.ohms.api;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.ohms.house.Hospital;

/** Registers other systems the way an administrator does: on the page. */
final class Programs {
    private final Hospital hospital;
    private final Page admin;

    /** @param admin a page of somebody who signed in as administrator */
    Programs(Hospital hospital, Page admin) {
        this.hospital = hospital;
        this.admin = admin;
    }

    /** What was registered, with its secret. */
    record Registered(String id, String code, String secret, Partner partner) {}

    /** @param scopes by their labels on the page */
    Registered register(List<String> scopes, boolean everybody, int rate, String keySet) {
        var code = "program-" + UUID.randomUUID().toString().substring(0, 8);
        admin.navigate("/admin/api-clients/new");
        admin.getByLabel("Client id").fill(code);
        admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Program " + code);
        scopes.forEach(scope -> admin.getByLabel(scope, new Page.GetByLabelOptions().setExact(true))
                .check());
        admin.getByLabel(everybody ? "Every patient" : "Only patients on its list")
                .check();
        admin.getByLabel("Requests a second").fill(String.valueOf(rate));
        admin.getByLabel("Public keys").fill(keySet);
        press("Register");
        var secret = admin.locator("#secret").textContent();
        var open = admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the program"));
        var id = open.getAttribute("href").replaceAll(".*/", "");
        open.click();
        admin.waitForURL(url -> url.endsWith(id));
        return new Registered(id, code, secret, Partner.of(hospital, code, secret));
    }

    /** Puts a patient on the list of the program whose page is open. */
    void grant(String mrn) {
        admin.getByLabel("Record number").fill(mrn);
        press("Add to the list");
        admin.getByText("MRN *** " + mrn.substring(mrn.length() - 3)).waitFor();
    }

    void press(String button) {
        // a button that opens a dialog does nothing before the page is there as a whole
        admin.waitForLoadState();
        admin.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
