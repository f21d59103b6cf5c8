package org.ohms.scheduling;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.guest;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.proxy.GiveProxy;
import org.ohms.patients.proxy.IssuedProxyOffer;
import org.ohms.patients.proxy.ProxyDesk;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.patients.proxy.ProxyVisit;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

/** People who act for somebody. The database judges by its own clock, so these stories happen now. */
public final class Proxies {
    static final Actor DESK = staff("proxy.manage", "patient.search", "patient.read");
    static final String[] VISITS = {
        "appointment.read-own",
        "appointment.book",
        "appointment.change-own",
        "appointment.cancel-own",
        "service.read",
        "slot.find"
    };
    static final String[] EVERYTHING = {
        "own-record.read",
        "own-record.propose",
        "contact-preference.change-own",
        "appointment.read-own",
        "appointment.book",
        "appointment.change-own",
        "appointment.cancel-own",
        "service.read",
        "slot.find",
        "own-video.join",
        "own-chart.read",
        "own-education.read",
        "document.send-own",
        "own-message.read",
        "own-bill.read"
    };

    private Proxies() {}

    /** A child of ten. */
    public static PatientId child(String given) {
        return Clinic.patient(
                "Vidal", given, LocalDate.now(java.time.ZoneOffset.UTC).minusYears(10));
    }

    static GiveProxy request(PatientId patient, ProxyRelationship relationship, String email, ProxyScope... scopes) {
        return new GiveProxy(
                patient, relationship, "Marta Vidal", email, Set.of(scopes), null, null, "Birth certificate");
    }

    /** Goes through link and code with an account that is signed in. */
    static void accept(String email, IssuedProxyOffer offer, AccountId account) {
        var visit = as(guest(), () -> use(ProxyVisit.class).open(link(email))).token();
        as(guest(), () -> use(ProxyVisit.class).prove(visit, offer.code()));
        as(Hospital.patient(account), () -> use(ProxyVisit.class).acceptMine(visit));
    }

    /** An account that acts for the patient from now on. */
    public static AccountId of(PatientId patient, ProxyRelationship relationship, ProxyScope... scopes) {
        return of(Entrance.someEmail(), patient, relationship, scopes);
    }

    /** The same with an address whose mails somebody wants to read. */
    static AccountId of(String email, PatientId patient, ProxyRelationship relationship, ProxyScope... scopes) {
        var account = new AccountId(UUID.randomUUID());
        accept(
                email,
                as(DESK, () -> use(ProxyDesk.class).give(request(patient, relationship, email, scopes))),
                account);
        return account;
    }

    static SecretToken link(String email) {
        var words = Entrance.wordsTo(email);
        return SecretToken.from(words.substring(words.indexOf("?token=") + 7)
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();
    }

    static UUID grantOf(AccountId account) {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from ohms.proxy_grant where account_id = '" + account
                        + "' order by offered_at desc")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Changes the grant of the account past the application. */
    static void set(AccountId account, String what) {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update ohms.proxy_grant set " + what + " where account_id = '" + account + "'");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Gives a service a label. */
    static void label(UUID service, @Nullable String sensitivity) {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update ohms.service set sensitivity = '" + sensitivity + "' where id = '" + service + "'");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
