package org.ohms.integration.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of localhost that nobody signed, for servers of tests; what trusts it lies beside it as partner.pem. */
record PartnerCertificate(SSLContext identity) {
    private static final char[] WORD = "changeit".toCharArray();

    static PartnerCertificate in(Path keys) throws Exception {
        var store = keys.resolve("partner.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "partner",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(WORD));
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "partner",
                "-file",
                keys.resolve("partner.pem").toString(),
                "-keystore",
                store.toString(),
                "-storepass",
                new String(WORD));
        var loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            loaded.load(in, WORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(loaded, WORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new PartnerCertificate(context);
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
