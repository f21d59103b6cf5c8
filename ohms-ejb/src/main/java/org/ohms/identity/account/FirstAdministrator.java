package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.start.HospitalOpened;
import org.ohms.shared.start.SettingsCheck;
import org.ohms.shared.work.Background;

/**
 * Opens the account of the first administrator at the first start, when {@code OHMS_ADMIN_EMAIL} names one and the
 * hospital has no account at all. Its link goes to {@link OperatorConsole}, once.
 */
@ApplicationScoped
class FirstAdministrator implements SettingsCheck {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    @ConfigProperty(name = "ohms.admin.email")
    Optional<String> email;

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    Background background;

    @Inject
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AccountOpening opening;

    @Inject
    OneTimeLinks links;

    @Inject
    OperatorConsole console;

    @SuppressWarnings("NullAway")
    protected FirstAdministrator() {}

    @Override
    public void insistOnSense() {
        if (wanted().isPresent() && wanted().flatMap(LoginName::address).isEmpty()) {
            throw new IllegalArgumentException("OHMS_ADMIN_EMAIL must be an e-mail address.");
        }
    }

    void onOpening(@Observes HospitalOpened opened) {
        if (!demo) {
            wanted().flatMap(address -> background.call("account.first-administrator", () -> openOnce(address)))
                    .ifPresent(console::show);
        }
    }

    private Optional<String> wanted() {
        return email.map(String::strip).filter(address -> !address.isEmpty());
    }

    private Optional<FirstLoginLink> openOnce(String address) {
        if (!accounts.isEmpty() || !isFirst()) {
            return Optional.empty();
        }
        var account = opening.open(
                new CreateAccount("Administrator", address, Clearance.N, Set.of("admin")),
                AccountKind.STAFF,
                Optional.empty());
        background.about("Account", account.value(), null);
        LOG.log(Level.INFO, "the first administrator's account is open; its link stands on the console, once");
        return Optional.of(links.issue(account, null));
    }

    /** Two nodes may start together; the counter's row is written once. */
    private boolean isFirst() {
        return entities.createNativeQuery(
                                "insert into counter (series, value) values ('first-administrator', 1) on conflict do nothing")
                        .executeUpdate()
                == 1;
    }
}
