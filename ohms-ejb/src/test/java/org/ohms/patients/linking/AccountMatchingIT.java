package org.ohms.patients.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.Entrance;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The desk, looking for the record of an account")
class AccountMatchingIT {
    private final String family = "Quill" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String email = Entrance.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void seesTheLikelyRecordWithWhatDiffers() {
        var known = Entrance.patient(family, "Magdalena", email);
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        var account = Entrance.arrived(email, family, "Magda");

        var proposal = proposal(account);

        assertThat(proposal.likely().get(0).match().patient().id()).isEqualTo(known);
        assertThat(proposal.likely().get(0).differences())
                .containsExactly(new Difference("name.given", "Magdalena", "Magda"));
        assertThat(standing(account).isLinked()).as("linked by itself").isFalse();
    }

    @Test
    void linksAndThePersonIsToldWithoutAWordOfTheRecord() {
        var known = Entrance.patient(family, "Magda", email);
        var account = Entrance.arrived(email, family, "Magda");

        link(request(account), known);

        assertThat(standing(account).patient()).isEqualTo(known);
        assertThat(Entrance.wordsTo(email))
                .contains("your account now opens your record")
                .doesNotContain(family);
        assertThat(Hospital.count("select count(*) from ohms.audit_event where permission = 'portal-account.match'"
                        + " and action = 'AccountMatching.link' and '" + known.value() + "' = any (patients)"))
                .isEqualTo(1);
    }

    @Test
    void registersANewPatientFromTheRequest() {
        var account = Entrance.arrived(email, family, "Magda");

        var registered = Hospital.as(
                Entrance.registrar(), () -> Hospital.use(AccountMatching.class).register(request(account), Sex.FEMALE));

        assertThat(standing(account).patient()).isEqualTo(registered.id());
        var details = Hospital.as(
                Entrance.registrar(), () -> Hospital.use(PatientRecord.class).details(registered.id()));
        assertThat(details.label().family()).isEqualTo(family);
        assertThat(details.demographics().telecoms())
                .extracting(way -> way.value())
                .containsExactly(email);
    }

    @Test
    void declinesWithAReasonThatOnlyThePersonReads() {
        var account = Entrance.arrived(email, family, "Magda");

        refusesToDecline(account, "  ");
        Hospital.as(
                Entrance.registrar(),
                () -> Hospital.use(AccountMatching.class).decline(request(account), "Please bring your passport."));

        assertThat(standing(account).step()).isEqualTo(Standing.Step.DECLINED);
        assertThat(standing(account).answer()).isEqualTo("Please bring your passport.");
        assertThat(Entrance.wordsTo(email))
                .contains("we have looked at your request")
                .doesNotContain("passport");
    }

    @Test
    void hearsThatAColleagueWasFaster() throws Exception {
        var known = Entrance.patient(family, "Magda", email);
        var other = Entrance.patient(family, "Maria", Entrance.someEmail());
        var id = request(Entrance.arrived(email, family, "Magda"));

        var outcomes = atOnce(List.of(() -> link(id, known), () -> link(id, other)));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "link.decided-already");
        assertThat(Hospital.count("select count(*) from ohms.patient_account where patient_id in ('" + known.value()
                        + "', '" + other.value() + "')"))
                .isEqualTo(1);
    }

    @Test
    void doesNotGiveOneRecordToTwoAccountsWhoeverIsFaster() throws Exception {
        var known = Entrance.patient(family, "Magda", email);
        var first = request(Entrance.arrived(email, family, "Magda"));
        var second = request(Entrance.arrived(Entrance.someEmail(), family, "Magda"));

        var outcomes = atOnce(List.of(() -> link(first, known), () -> link(second, known)));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "link.record-has-account");
    }

    @Test
    void doesNotLinkToARecordThatIsPartOfAnotherAndTheAccountFollowsAMerge() {
        var known = Entrance.patient(family, "Magda", email);
        var survivor = Entrance.patient(family, "Magdalena", Entrance.someEmail());
        var account = Entrance.arrived(email, family, "Magda");
        link(request(account), known);
        var later = request(Entrance.arrived(Entrance.someEmail(), family, "Magda"));

        var merge = Hospital.as(
                Hospital.staff("patient.merge", "patient.read"),
                () -> Hospital.use(PatientMerging.class)
                        .merge(new MergePatients(survivor, 1, known, 1, Map.of(), MergePatients.Side.SURVIVOR)));

        assertThat(standing(account).patient()).isEqualTo(survivor);
        assertThat(refusal(() -> link(later, known)).refusals())
                .extracting(Refusal::code)
                .containsExactly("patient.merged");
        Hospital.as(
                Hospital.staff("patient.merge", "patient.read"),
                () -> Hospital.use(PatientMerging.class).undo(merge));
        assertThat(standing(account).patient()).isEqualTo(known);
    }

    @Test
    void isNotOpenToAnybodyElse() {
        var account = Entrance.arrived(email, family, "Magda");
        var id = request(account);
        var stranger = new PatientId(UUID.randomUUID());

        assertThatThrownBy(() -> Hospital.as(
                        Hospital.staff("patient.search", "patient.register"),
                        () -> Hospital.use(WaitingLinks.class).one(id)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> Hospital.as(
                        Hospital.patient(account),
                        () -> Hospital.use(AccountMatching.class).link(id, stranger)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refusal(() -> link(id, stranger)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(() -> link(UUID.randomUUID(), Entrance.patient(family, "Magda", email)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        var other = Entrance.arrived(Entrance.someEmail(), family, "Magda");
        decline(account);
        assertThat(standing(other).step()).as("of another account").isEqualTo(Standing.Step.MATCHING);
    }

    private static void decline(AccountId account) {
        Hospital.as(
                Entrance.registrar(),
                () -> Hospital.use(AccountMatching.class).decline(request(account), "Please call us."));
    }

    private static void refusesToDecline(AccountId account, String reason) {
        var refused = refusal(() -> Hospital.as(
                Entrance.registrar(), () -> Hospital.use(AccountMatching.class).decline(request(account), reason)));
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("reason");
    }

    private static void link(UUID request, PatientId patient) {
        Hospital.as(
                Entrance.registrar(), () -> Hospital.use(AccountMatching.class).link(request, patient));
    }

    private static LinkProposal proposal(AccountId account) {
        return Hospital.as(
                Entrance.registrar(), () -> Hospital.use(WaitingLinks.class).one(request(account)));
    }

    private static Standing standing(AccountId account) {
        return Hospital.as(
                Hospital.patient(account),
                () -> Hospital.use(PortalStanding.class).mine());
    }

    private static UUID request(AccountId account) {
        return Hospital.asSystem(() ->
                Hospital.use(LinkRequests.class).lastOf(account).orElseThrow().id());
    }

    /** What came of each, begun at the same moment. */
    private static List<String> atOnce(List<Runnable> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        var threads = Executors.newFixedThreadPool(works.size());
        try {
            var running = new ArrayList<Future<String>>();
            for (var work : works) {
                running.add(threads.submit((Callable<String>) () -> {
                    start.await();
                    work.run();
                    return "done";
                }));
            }
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                try {
                    outcomes.add(one.get());
                } catch (ExecutionException refused) {
                    outcomes.add(((DomainException) refused.getCause())
                            .refusals()
                            .get(0)
                            .code());
                }
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static DomainException refusal(Runnable tried) {
        @Nullable DomainException refused = catchThrowableOfType(DomainException.class, tried::run);
        assertThat(refused).isNotNull();
        return refused;
    }
}
