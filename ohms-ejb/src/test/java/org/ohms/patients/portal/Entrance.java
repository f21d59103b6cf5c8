package org.ohms.patients.portal;

import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.signup.SignUp;
import org.ohms.patients.signup.SignUpRequest;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

/** People on their way into the portal. Everybody comes from an address of their own, so that tests do not wait for each other. */
public final class Entrance {
    public static final String PASSWORD = "seven quiet otters knit";
    /** Everything the role of a registrar needs here. */
    public static final String[] DESK = {
        "portal-account.match",
        "portal-account.invite",
        "patient-proposal.review",
        "patient.register",
        "patient.change",
        "patient.read",
        "patient.search"
    };

    private static final AtomicInteger HOSTS = new AtomicInteger();

    private Entrance() {}

    public static String someEmail() {
        return "g" + UUID.randomUUID().toString().substring(0, 13) + "@home.example";
    }

    /** Somebody nobody knows, at an address of their own. */
    public static Actor stranger() {
        var host = HOSTS.incrementAndGet();
        return Actor.guest("198.51." + host / 250 + "." + host % 250, "test");
    }

    public static Actor registrar() {
        return Hospital.staff(DESK);
    }

    public static SignUpRequest asks(String email, String family, String given) {
        return new SignUpRequest(email, PASSWORD, family, given, new BirthDate(1984, 3, 9), "en");
    }

    public static void signUp(SignUpRequest request) {
        Hospital.as(stranger(), () -> Hospital.use(SignUp.class).request(request));
    }

    /** Opens the newest link that this address got, and types the password. */
    public static AccountId confirm(String email) {
        Hospital.as(stranger(), () -> {
            var visit = Hospital.use(SignUp.class).open(link(email));
            Hospital.use(SignUp.class).confirm(visit.token(), PASSWORD);
        });
        return signIn(email);
    }

    public static AccountId signIn(String email) {
        var browser = new SignInRequest(email, PASSWORD, Door.PORTAL, "Firefox/130.0 (X11; Linux)", null, null);
        return People.signIn(stranger(), browser).account();
    }

    /** Somebody who has signed up and shown that the e-mail is theirs. */
    public static AccountId arrived(String email, String family, String given) {
        signUp(asks(email, family, given));
        return confirm(email);
    }

    /** A patient the hospital knows. */
    public static PatientId patient(String family, String given, String email) {
        var person = Demographics.named(family, given)
                .born(1984, 3, 9)
                .telecom(ContactPoint.email(email))
                .done();
        return Hospital.as(
                Hospital.staff("patient.register"),
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(person, Sex.FEMALE))
                        .id());
    }

    public static SecretToken link(String email) {
        var text = mailsTo(email).stream()
                .map(MailMessage::text)
                .filter(words -> words.contains("?link="))
                .findFirst()
                .orElseThrow();
        return SecretToken.from(text.substring(text.indexOf("?link=") + 6)
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();
    }

    /** Everything an address was sent, in one text. */
    public static String wordsTo(String email) {
        return mailsTo(email).stream().map(MailMessage::text).collect(Collectors.joining("\n"));
    }

    /** What an address was sent, the newest first. */
    public static List<MailMessage> mailsTo(String email) {
        List<String> bodies = Hospital.asSystem(() -> Hospital.use(EntityManager.class)
                .createQuery(
                        "select m.body from OutboxEntry m where m.channel = 'mail' order by m.createdAt desc, m.id desc",
                        String.class)
                .getResultList());
        return bodies.stream()
                .map(body -> JsonbBuilder.create().fromJson(body, MailMessage.class))
                .filter(mail -> mail.to().equals(email))
                .toList();
    }
}
