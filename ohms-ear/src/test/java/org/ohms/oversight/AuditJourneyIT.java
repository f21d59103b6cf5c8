package org.ohms.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** An auditor narrows the trail, keeps the search, and takes what is found out of the house, signed. */
@DisplayName("The audit explorer")
class AuditJourneyIT extends Journey {
    @Test
    @DisplayName("keeps a search and exports what it finds with a signature that anybody can check")
    void keepsASearchAndExports() throws IOException, GeneralSecurityException {
        var auditor = justSignedInAs("auditor");
        auditor.navigate("/admin/audit?period=7d");
        auditor.locator("#purpose").selectOption("own");
        auditor.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        auditor.waitForURL(url -> url.contains("purpose=own"));
        auditor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save this search"))
                .click();
        auditor.locator("[id='keep:name']").fill("Own matters");
        auditor.locator("[id='keep:save']").click();
        assertThat(auditor.locator(".saved")).containsText("Own matters");
        look(auditor, "audit");

        auditor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"))
                .click();
        var download = auditor.waitForDownload(
                () -> auditor.locator("[id='export:json']").click());
        var files = unzipped(Files.readAllBytes(download.path()));
        var name = files.keySet().stream()
                .filter(file -> file.endsWith(".json"))
                .findAny()
                .orElseThrow();
        Assertions.assertThat(isSigned(files, name)).isTrue();
        Assertions.assertThat(files).containsKey("how-to-verify.txt");
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static boolean isSigned(Map<String, byte[]> files, String name) throws GeneralSecurityException {
        var pem = new String(files.get("audit-key.pem"), StandardCharsets.US_ASCII);
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        verifying.update(files.get(name));
        return verifying.verify(files.get(name + ".sig"));
    }
}
