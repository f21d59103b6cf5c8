package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates count: the usual authorities, and those the hospital adds. */
@ApplicationScoped
class TargetTrust {
    @Inject
    TargetSettings settings;

    @SuppressWarnings("NullAway")
    protected TargetTrust() {}

    TargetTrust(TargetSettings settings) {
        this.settings = settings;
    }

    SSLSocketFactory sockets() {
        return context().getSocketFactory();
    }

    SSLContext context() {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            var count = 0;
            for (var manager : managers(null).getTrustManagers()) {
                for (var authority : ((X509TrustManager) manager).getAcceptedIssuers()) {
                    trusted.setCertificateEntry("usual-" + count++, authority);
                }
            }
            for (var added : settings.trusted()) {
                add(added, trusted);
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(trusted).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("no authorities can be trusted", broken);
        }
    }

    private static void add(Path file, KeyStore trusted) throws GeneralSecurityException, IOException {
        try (var pem = Files.newInputStream(file)) {
            for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("added-" + trusted.size(), authority);
            }
        }
    }

    @SuppressWarnings("NullAway")
    private static TrustManagerFactory managers(@org.jspecify.annotations.Nullable KeyStore trusted)
            throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers;
    }
}
