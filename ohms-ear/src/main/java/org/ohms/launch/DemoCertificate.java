package org.ohms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A self-signed certificate for localhost, made once and kept with the data so that a browser's exception stays valid. */
final class DemoCertificate {
    private static final String ALIAS = "ohms";
    private static final int LINE = 64;

    private DemoCertificate() {}

    static void keep(Path keystore, Path passwordFile) {
        if (Files.exists(keystore)) {
            return;
        }
        try {
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            // the password goes by file: arguments are seen by everybody on the machine
            var process = new ProcessBuilder(List.of(
                            keytool.toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-validity",
                            "825",
                            "-dname",
                            "CN=localhost,O=OHMS demo",
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keystore.toString(),
                            "-storepass:file",
                            passwordFile.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new LaunchRefused("The demo certificate could not be made with " + keytool + ".");
            }
            PrivateFiles.restrict(keystore);
        } catch (IOException broken) {
            throw new LaunchRefused("The demo certificate could not be made: a JDK is needed, not only a JRE.", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchRefused("Interrupted while making the demo certificate.", interrupted);
        }
    }

    /** Writes down what everybody may see of it, so that the hospital can reach its own doors as others do. */
    static void publish(Path keystore, Path passwordFile, Path pem) {
        try (var file = Files.newInputStream(keystore)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(file, Files.readString(passwordFile).strip().toCharArray());
            var certificate = Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                    .encodeToString(keys.getCertificate(ALIAS).getEncoded());
            PrivateFiles.write(pem, "-----BEGIN CERTIFICATE-----\n" + certificate + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException broken) {
            throw new LaunchRefused("The demo certificate in " + keystore + " cannot be read.", broken);
        }
    }
}
