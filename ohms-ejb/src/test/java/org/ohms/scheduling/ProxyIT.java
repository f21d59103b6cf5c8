package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.guest;
import static org.ohms.testing.Hospital.patient;
import static org.ohms.testing.Hospital.proxy;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SessionCheck;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.privacy.OwnAccess;
import org.ohms.patients.privacy.SeenRow;
import org.ohms.patients.proposal.OwnRecord;
import org.ohms.patients.proposal.ProposeChanges;
import org.ohms.patients.proxy.Acting;
import org.ohms.patients.proxy.ActingStrip;
import org.ohms.patients.proxy.GiveProxy;
import org.ohms.patients.proxy.MyProxies;
import org.ohms.patients.proxy.NameProxy;
import org.ohms.patients.proxy.ProxyDesk;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.patients.proxy.ProxyState;
import org.ohms.patients.proxy.ProxyVisit;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.OwnBooking;
import org.ohms.scheduling.appointment.OwnChanges;
import org.ohms.scheduling.appointment.OwnChoices;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("Somebody who acts for a patient")
class ProxyIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NINE = LocalDate.now(ZONE)
            .plusDays(7)
            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
            .atTime(9, 0)
            .atZone(ZONE)
            .toInstant();

    private final Clinic clinic = new Clinic();
    private final ServiceId checkUp = service("Check-up");
    private final PatientId child = Proxies.child("Nora");

    private ServiceId service(String name) {
        return clinic.service(new ServiceDraft("s-" + UUID.randomUUID(), name, 30, 0, 0, null, false, true, List.of()));
    }

    /** Once more within a story: what comes later has a later time. */
    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static Set<String> refusals(Actor actor, Callable<?> attempt) {
        var thrown = catchThrowableOfType(DomainException.class, () -> as(actor, attempt));
        assertThat(thrown).isNotNull();
        return Set.copyOf(thrown.refusals().stream().map(Refusal::code).toList());
    }

    private static Callable<?> run(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private AppointmentId booked(PatientId patient, ServiceId service, Instant at) {
        return Clinic.book(BookAppointment.of(patient, clinic.doctor(), service, at));
    }

    @Test
    void isAmongThoseWhoUsedTheRecordByName() {
        var mother = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.DETAILS);
        var owner = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(child, owner);
        var herself = Hospital.patient(owner, "own-access.read", "own-record.read");
        as(proxy(mother, child, "own-record.read"), () -> use(OwnRecord.class).mine());
        as(herself, () -> use(OwnRecord.class).mine());

        var seen = as(herself, () -> use(OwnAccess.class).seen(new PageRequest(0, 50)));

        assertThat(seen.rows()).filteredOn(SeenRow::proxy).singleElement().satisfies(row -> {
            assertThat(row.times()).isEqualTo(1);
            assertThat(row.did()).containsExactly("own-record.read");
        });
    }

    @Test
    void booksMovesAndCancelsForTheChildAndEveryActNamesBoth() {
        var mother = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS);
        var acting = proxy(mother, child, Proxies.VISITS);

        var hold = as(acting, () -> use(OwnBooking.class).hold(clinic.doctor(), checkUp, NINE));
        var visit = as(acting, () -> use(OwnBooking.class).book(hold.id(), "Cough", false));
        as(acting, () -> use(OwnChanges.class).confirm(visit));
        as(acting, () -> use(OwnChanges.class).move(visit, clinic.doctor(), NINE.plusSeconds(3600)));

        assertThat(as(acting, () -> use(OwnVisits.class).coming()))
                .extracting(OwnVisit::id)
                .containsExactly(visit);
        as(acting, () -> use(OwnChanges.class).cancel(visit));
        assertThat(Hospital.count("""
                        select count(*) from ohms.audit_event e where e.actor = '%s' and e.purpose = 'proxy'
                        and e.action = 'OwnBooking.book' and e.object_id = '%s' and '%s' = any (e.patients)""".formatted(mother, visit, child))).isOne();
    }

    @Test
    void actsForOnePersonAtATime() throws SQLException {
        var brother = Proxies.child("Teo");
        var mother = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS);
        now();
        var email = Entrance.someEmail();
        Proxies.accept(
                email,
                as(
                        Proxies.DESK,
                        () -> use(ProxyDesk.class)
                                .give(Proxies.request(brother, ProxyRelationship.PARENT, email, ProxyScope.VISITS))),
                mother);
        var herself = Clinic.patient("Vidal", "Marta");
        Clinic.signsInAs(herself, mother);
        var ofChild = booked(child, checkUp, NINE);
        var ofBrother = booked(brother, checkUp, NINE.plusSeconds(3600));
        var own = booked(herself, checkUp, NINE.plusSeconds(7200));

        assertThat(visitsOf(proxy(mother, child, Proxies.VISITS))).containsExactly(ofChild);
        assertThat(visitsOf(proxy(mother, brother, Proxies.VISITS))).containsExactly(ofBrother);
        assertThat(visitsOf(patient(mother, Proxies.VISITS))).containsExactly(own);
        assertThat(refusals(
                        proxy(mother, child, Proxies.VISITS),
                        () -> use(OwnVisits.class).visit(ofBrother)))
                .containsExactly("common.not-found");
        try (var sight = Sight.of(proxy(mother, child, Proxies.VISITS))) {
            assertThat(sight.count("select count(*) from ohms.appointment")).isOne();
            assertThat(sight.count("select count(*) from ohms.patient"))
                    .as("who the two children are, and not the one who is not acted for herself")
                    .isEqualTo(2);
        }
        assertThat(as(patient(mother, "proxy.act"), () -> use(Acting.class).people()))
                .extracting(row -> row.patient())
                .containsExactly(child, brother);
    }

    private static List<AppointmentId> visitsOf(Actor actor) {
        return as(actor, () -> use(OwnVisits.class).coming()).stream()
                .map(OwnVisit::id)
                .toList();
    }

    @Test
    void readsAndAsksForChangesOnlyWithThatScope() throws SQLException {
        var reader = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.DETAILS);
        var asking = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.CHANGES);
        var seen = as(
                proxy(asking, child, Proxies.EVERYTHING),
                () -> use(OwnRecord.class).mine());
        var wish = new ProposeChanges(
                seen.version(),
                seen.demographics().draft().preferredName("Nono").done());

        var proposal = as(
                proxy(asking, child, Proxies.EVERYTHING),
                () -> use(OwnRecord.class).propose(wish));

        assertThat(as(
                                proxy(reader, child, Proxies.EVERYTHING),
                                () -> use(OwnRecord.class).mine())
                        .label()
                        .id())
                .isEqualTo(child);
        // whatever the application believes, the database knows the scopes
        try (var sight = Sight.of(proxy(reader, child, Proxies.EVERYTHING))) {
            assertThat(sight.count("select count(*) from ohms.change_proposal where patient_id = '" + child + "'"))
                    .isOne();
            assertThat(sight.change(
                            "update ohms.change_proposal set state = 'withdrawn', decided_at = now() where id = '"
                                    + proposal + "'"))
                    .isZero();
            assertThat(sight.count("select count(*) from ohms.appointment where patient_id = '" + child + "'"))
                    .isZero();
        }
        assertThat(catchThrowable(() -> as(
                        proxy(reader, child, Proxies.EVERYTHING),
                        () -> use(OwnBooking.class).hold(clinic.doctor(), checkUp, NINE))))
                .isNotNull();
    }

    @Test
    void doesNotSeeOrBookWhatIsConfidential() throws SQLException {
        var counselling = service("Counselling");
        Proxies.label(counselling.value(), "R");
        var mother = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS);
        var acting = proxy(mother, child, Proxies.VISITS);
        var open = booked(child, checkUp, NINE);
        var confidential = booked(child, counselling, NINE.plusSeconds(3600));
        var own = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(child, own);

        assertThat(visitsOf(acting)).containsExactly(open);
        assertThat(visitsOf(patient(own, Proxies.VISITS))).containsExactly(open, confidential);
        assertThat(refusals(acting, () -> use(OwnVisits.class).visit(confidential)))
                .containsExactly("common.not-found");
        assertThat(refusals(acting, run(() -> use(OwnChanges.class).cancel(confidential))))
                .containsExactly("common.not-found");
        assertThat(as(acting, () -> use(OwnChoices.class).services()))
                .extracting(row -> row.id())
                .contains(checkUp)
                .doesNotContain(counselling);
        assertThat(refusals(
                        acting,
                        () -> use(OwnBooking.class).hold(clinic.doctor(), counselling, NINE.plusSeconds(10_800))))
                .containsExactly("appointment.not-self-bookable");
        try (var sight = Sight.of(acting)) {
            assertThat(sight.count("select count(*) from ohms.appointment where id = '" + confidential + "'"))
                    .isZero();
            assertThat(sight.count("select count(*) from ohms.appointment_status_history where appointment_id = '"
                            + confidential + "'"))
                    .isZero();
        }
    }

    @Test
    void hasNothingInHandOnceItIsEndedOrOver() throws SQLException {
        var visit = booked(child, checkUp, NINE);
        for (var end : List.of(
                "ended_at = now(), ended_because = 'desk'",
                "starts_at = now() - interval '2 days', ends_at = now() - interval '1 minute'",
                "grown_up_at = now() - interval '1 minute'",
                "starts_at = now() + interval '1 day'")) {
            var mother = Proxies.of(
                    child, ProxyRelationship.PARENT, ProxyScope.DETAILS, ProxyScope.CHANGES, ProxyScope.VISITS);
            var acting = proxy(mother, child, Proxies.EVERYTHING);
            assertThat(visitsOf(acting)).containsExactly(visit);

            Proxies.set(mother, end);

            assertThat(refusals(acting, () -> use(OwnVisits.class).coming()))
                    .as(end)
                    .containsExactly("access.no-longer-acting");
            assertThat(refusals(acting, () -> use(OwnVisits.class).visit(visit)))
                    .as(end)
                    .isNotEmpty();
            assertThat(refusals(acting, () -> use(OwnRecord.class).mine()))
                    .as(end)
                    .containsExactly("access.no-longer-acting");
            assertThat(refusals(
                            patient(mother, "proxy.act"),
                            run(() -> use(Acting.class).actFor(child))))
                    .as(end)
                    .containsExactly("common.not-found");
            assertThat(as(acting, () -> use(ActingStrip.class).of(acting)))
                    .as(end)
                    .hasValue(new ActingStrip.Strip(null, true));
            try (var sight = Sight.of(acting)) {
                for (var table : List.of(
                        "patient where id", "appointment where patient_id", "change_proposal where patient_id")) {
                    assertThat(sight.count("select count(*) from ohms." + table + " = '" + child + "'"))
                            .as(table + " after " + end)
                            .isZero();
                }
            }
        }
    }

    @Test
    void isAStrangerToEverybodyElse() throws SQLException {
        var mother = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS);
        var other = Proxies.child("Ada");
        var visit = booked(other, checkUp, NINE);
        // an application gone wrong says she acts for a child that is not hers
        var lying = proxy(mother, other, Proxies.EVERYTHING);

        assertThat(refusals(lying, () -> use(OwnVisits.class).visit(visit))).isNotEmpty();
        assertThat(refusals(lying, () -> use(OwnVisits.class).coming())).containsExactly("access.no-longer-acting");
        try (var sight = Sight.of(lying)) {
            assertThat(sight.count("select count(*) from ohms.appointment")).isZero();
            assertThat(sight.count("select count(*) from ohms.patient where id = '" + other + "'"))
                    .isZero();
            assertThat(catchThrowable(() -> sight.change(
                            "insert into ohms.proxy_grant (id, patient_id, account_id, relationship, origin, scopes, name,"
                                    + " email, starts_at, offered_at, offered_by, offer_until, token, code, accepted_at)"
                                    + " values (gen_random_uuid(), '" + other + "', '" + mother
                                    + "', 'named', 'portal',"
                                    + " 'visits', 'x', 'x', now(), now(), '" + mother
                                    + "', now(), decode(repeat('00', 32), 'hex'),"
                                    + " decode(repeat('00', 12), 'hex'), now())")))
                    .hasMessageContaining("row-level security");
        }
        assertThat(refusals(
                        patient(mother, "proxy.act"),
                        run(() -> use(Acting.class).actFor(other))))
                .containsExactly("common.not-found");
    }

    @Test
    void mayNotLengthenOrWidenWhatWasGiven() throws SQLException {
        var mother = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS);
        for (var more :
                List.of("scopes = 'details visits'", "ends_at = null", "patient_id = patient_id", "tries = 0")) {
            try (var sight = Sight.of(patient(mother, "proxy.act"))) {
                assertThat(catchThrowable(() -> sight.change(
                                "update ohms.proxy_grant set " + more + " where account_id = '" + mother + "'")))
                        .as(more)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void stopsOnTheDayTheChildComesOfAgeAlsoWhenTheBirthDateWasWrong() {
        var mother = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS);
        var born = LocalDate.now(ZONE).minusYears(18);

        as(
                staff("patient.change", "patient.search", "patient.read"),
                () -> use(PatientChanges.class)
                        .change(new ChangePatient(
                                child,
                                1,
                                Demographics.named("Vidal", "Nora")
                                        .born(BirthDate.of(born))
                                        .done(),
                                Sex.FEMALE,
                                false)));

        var row = as(Proxies.DESK, () -> use(ProxyDesk.class).of(child)).get(0);
        assertThat(row.grownUpAt())
                .isEqualTo(born.plusYears(18).atStartOfDay(hospitalZone()).toInstant());
        assertThat(row.state()).isEqualTo(ProxyState.GROWN_UP);
        assertThat(refusals(
                        proxy(mother, child, Proxies.VISITS),
                        () -> use(OwnVisits.class).coming()))
                .containsExactly("access.no-longer-acting");
    }

    @Test
    void isToldOnceWhenSomebodyElseEndsItInThePatientsLanguageAndWithoutNames() {
        var spanish = as(
                staff("patient.register"),
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Vidal", "Inés")
                                        .born(BirthDate.of(LocalDate.now(ZONE).minusYears(9)))
                                        .languages(List.of("es"))
                                        .done(),
                                Sex.FEMALE))
                        .id());
        var email = Entrance.someEmail();
        var mother = Proxies.of(email, spanish, ProxyRelationship.PARENT, ProxyScope.VISITS);

        as(Proxies.DESK, () -> use(ProxyDesk.class).end(spanish, Proxies.grantOf(mother)));
        Hospital.announce(new HourHasPassed(Hospital.clock().instant()));

        assertThat(farewells(email, "Ya no actúa"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.subject() + mail.text()).doesNotContain("Vidal", "Inés", "{", "?token="));
    }

    @Test
    void isToldOnceThatTheTimeIsUpOrThePatientOfAge() {
        for (var end : List.of("ends_at = now() - interval '1 minute'", "grown_up_at = now() - interval '1 minute'")) {
            var email = Entrance.someEmail();
            var mother = Proxies.of(email, Proxies.child("Nora"), ProxyRelationship.PARENT, ProxyScope.VISITS);
            Proxies.set(mother, "starts_at = now() - interval '1 hour'");
            Hospital.announce(new HourHasPassed(Hospital.clock().instant()));
            assertThat(farewells(email, "You no longer act")).as(end).isEmpty();

            Proxies.set(mother, end);
            Hospital.announce(new HourHasPassed(Hospital.clock().instant()));
            Hospital.announce(new HourHasPassed(Hospital.clock().instant()));

            assertThat(farewells(email, "You no longer act")).as(end).hasSize(1);
        }
    }

    @Test
    void isNotToldOfWhatNeverBeganOrTheyGaveUpThemselves() {
        var offered = Entrance.someEmail();
        as(
                Proxies.DESK,
                () -> use(ProxyDesk.class)
                        .give(Proxies.request(child, ProxyRelationship.PARENT, offered, ProxyScope.VISITS)));
        var row = as(Proxies.DESK, () -> use(ProxyDesk.class).of(child)).get(0);
        as(Proxies.DESK, () -> use(ProxyDesk.class).end(child, row.id()));
        var email = Entrance.someEmail();
        var mother = Proxies.of(email, child, ProxyRelationship.PARENT, ProxyScope.VISITS);
        as(patient(mother, "proxy.act"), () -> use(Acting.class).giveUp(Proxies.grantOf(mother)));

        Hospital.announce(new HourHasPassed(Hospital.clock().instant()));

        assertThat(farewells(offered, "You no longer act")).isEmpty();
        assertThat(farewells(email, "You no longer act")).isEmpty();
    }

    private static List<MailMessage> farewells(String email, String subject) {
        return Entrance.mailsTo(email).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }

    private static ZoneId hospitalZone() {
        return use(org.ohms.shared.time.HospitalDay.class).zone();
    }

    @Test
    void isAskedByTheDeskWithADocumentAndAnAgeThatFits() {
        var adult = Clinic.patient("Vidal", "Jana");
        var email = Entrance.someEmail();

        assertThat(refusals(
                        Proxies.DESK,
                        () -> use(ProxyDesk.class)
                                .give(Proxies.request(adult, ProxyRelationship.PARENT, email, ProxyScope.VISITS))))
                .containsExactly("proxy.grown-up");
        assertThat(refusals(
                        Proxies.DESK,
                        () -> use(ProxyDesk.class)
                                .give(Proxies.request(child, ProxyRelationship.NAMED, email, ProxyScope.VISITS))))
                .containsExactly("proxy.too-young");
        assertThat(refusals(
                        Proxies.DESK,
                        () -> use(ProxyDesk.class)
                                .give(new GiveProxy(
                                        child,
                                        ProxyRelationship.PARENT,
                                        " ",
                                        "nowhere",
                                        Set.of(),
                                        LocalDate.now(ZONE).minusDays(3),
                                        LocalDate.now(ZONE).minusDays(2),
                                        ""))))
                .containsExactlyInAnyOrder("common.required", "account.email-malformed", "proxy.days-do-not-fit");
        assertThat(as(
                                Proxies.DESK,
                                () -> use(ProxyDesk.class)
                                        .give(Proxies.request(
                                                adult, ProxyRelationship.GUARDIAN, email, ProxyScope.VISITS)))
                        .code())
                .matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(refusals(
                        Proxies.DESK,
                        () -> use(ProxyDesk.class)
                                .give(Proxies.request(adult, ProxyRelationship.NAMED, email, ProxyScope.VISITS))))
                .containsExactly("proxy.there-already");
    }

    @Test
    void comesWithLinkAndCodeAndFiveWrongCodesEndIt() {
        var email = Entrance.someEmail();
        var offer = as(
                Proxies.DESK,
                () -> use(ProxyDesk.class)
                        .give(Proxies.request(child, ProxyRelationship.PARENT, email, ProxyScope.VISITS)));
        assertThat(Entrance.wordsTo(email)).doesNotContain(offer.code()).doesNotContain("Nora");
        var visit = as(guest(), () -> use(ProxyVisit.class).open(Proxies.link(email)))
                .token();
        assertThat(refusals(
                        patient(new AccountId(UUID.randomUUID())),
                        run(() -> use(ProxyVisit.class).acceptMine(visit))))
                .containsExactly("proxy.not-valid");

        for (var i = 0; i < 4; i++) {
            assertThat(refusals(guest(), run(() -> use(ProxyVisit.class).prove(visit, "AAAA-AAAA"))))
                    .containsExactly("proxy.wrong-code");
        }
        assertThat(refusals(guest(), run(() -> use(ProxyVisit.class).prove(visit, "AAAA-AAAA"))))
                .containsExactly("proxy.not-valid");
        assertThat(refusals(guest(), run(() -> use(ProxyVisit.class).prove(visit, offer.code()))))
                .containsExactly("proxy.not-valid");
    }

    @Test
    void makesAnAccountActsForTheChildAndLosesItWithinTheSameSession() {
        var email = Entrance.someEmail();
        var offer = as(
                Proxies.DESK,
                () -> use(ProxyDesk.class)
                        .give(Proxies.request(child, ProxyRelationship.PARENT, email, ProxyScope.VISITS)));
        var visit = as(guest(), () -> use(ProxyVisit.class).open(Proxies.link(email)))
                .token();
        as(guest(), () -> use(ProxyVisit.class).prove(visit, offer.code()));
        as(guest(), () -> use(ProxyVisit.class).createAccount(visit, Entrance.PASSWORD));
        var signedIn = People.signIn(
                Entrance.stranger(),
                new SignInRequest(email, Entrance.PASSWORD, Door.PORTAL, "Firefox/130.0 (X11; Linux)", null, null));

        var before = open(signedIn.session());
        assertThat(before.actingFor()).isNull();
        assertThat(before.permissions()).contains("proxy.act").doesNotContain("appointment.book");
        as(atTheDoor(before), () -> use(Acting.class).actFor(child));
        var acting = open(signedIn.session());
        assertThat(acting.actingFor()).isEqualTo(child);
        assertThat(acting.permissions())
                .contains("appointment.book", "proxy.act")
                .doesNotContain("own-record.read", "proxy.name-own");

        as(Proxies.DESK, () -> use(ProxyDesk.class).end(child, Proxies.grantOf(acting.account())));

        var after = open(signedIn.session());
        assertThat(after.actingFor()).isEqualTo(child);
        assertThat(after.permissions()).contains("proxy.act").doesNotContain("appointment.book");
        as(atTheDoor(after), () -> use(Acting.class).actForMyself());
        assertThat(open(signedIn.session()).actingFor()).isNull();
    }

    private static CheckedSession.Open open(org.ohms.identity.session.SecretToken token) {
        return (CheckedSession.Open) as(guest(), () -> use(SessionCheck.class).check(token, Door.PORTAL));
    }

    private static Actor atTheDoor(CheckedSession.Open open) {
        var actor = new Actor(
                Actor.Kind.PATIENT,
                open.account(),
                open.permissions(),
                open.clearance(),
                "own",
                open.session().value(),
                "192.0.2.1",
                "test");
        var patient = open.actingFor();
        return patient == null ? actor : actor.actingFor(patient, open.permissions());
    }

    @Test
    void isNamedAndEndedByAnAdultAndNeverByAProxyInTheirPlace() {
        var jana = Clinic.patient("Vidal", "Jana");
        var herself = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(jana, herself);
        var own = patient(herself, "proxy.name-own", "proxy.act");
        var email = Entrance.someEmail();
        var friend = new AccountId(UUID.randomUUID());
        var wish = new NameProxy(
                "Karim Said",
                email,
                Set.of(ProxyScope.VISITS),
                LocalDate.now(ZONE).plusDays(30));

        Proxies.accept(email, as(own, () -> use(MyProxies.class).name(wish)), friend);

        assertThat(as(own, () -> use(MyProxies.class).mine()))
                .extracting(row -> row.state())
                .containsExactly(ProxyState.ACTING);
        assertThat(refusals(
                        proxy(friend, jana, "proxy.name-own"),
                        () -> use(MyProxies.class).name(wish)))
                .containsExactly("common.not-allowed");
        var stranger = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(Clinic.patient("Stranger", "Sam"), stranger);
        var grant = Proxies.grantOf(friend);
        assertThat(refusals(
                        patient(stranger, "proxy.name-own"),
                        run(() -> use(MyProxies.class).end(grant))))
                .containsExactly("common.not-found");
        assertThat(refusals(
                        patient(stranger, "proxy.act"),
                        run(() -> use(Acting.class).giveUp(grant))))
                .containsExactly("common.not-found");

        as(own, () -> use(MyProxies.class).end(grant));

        assertThat(refusals(
                        proxy(friend, jana, Proxies.VISITS),
                        () -> use(OwnVisits.class).coming()))
                .containsExactly("access.no-longer-acting");
        assertThat(refusals(Proxies.DESK, run(() -> use(ProxyDesk.class).end(child, grant))))
                .containsExactly("common.not-found");
    }

    @Test
    void cannotBeNamedByAChildOrByThemselves() {
        var own = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(child, own);
        var jana = Clinic.patient("Vidal", "Jana");
        var herself = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(jana, herself);
        var email = Entrance.someEmail();
        var wish = new NameProxy("Karim Said", email, Set.of(ProxyScope.VISITS), null);

        assertThat(refusals(
                        patient(own, "proxy.name-own"),
                        () -> use(MyProxies.class).name(wish)))
                .containsExactly("proxy.too-young");
        var offer = as(
                patient(herself, "proxy.name-own"), () -> use(MyProxies.class).name(wish));
        var visit = as(guest(), () -> use(ProxyVisit.class).open(Proxies.link(email)))
                .token();
        as(guest(), () -> use(ProxyVisit.class).prove(visit, offer.code()));
        assertThat(refusals(patient(herself), run(() -> use(ProxyVisit.class).acceptMine(visit))))
                .containsExactly("proxy.yourself");
    }
}
