package org.ohms.scheduling.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.scheduling.Clinic.ADMIN;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.counter.CheckDigit;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The register of practitioners")
class PractitionerRegisterIT {
    private static final LocalDate TODAY = Clinic.MONDAY;

    private final String specialty = "Cardiology " + UUID.randomUUID();

    @BeforeEach
    void onMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static PractitionerRegister register() {
        return use(PractitionerRegister.class);
    }

    private static PractitionerDetails details(PractitionerId id) {
        return as(ADMIN, () -> use(PractitionerDirectory.class).details(id));
    }

    private static Qualification licence(LocalDate until) {
        return new Qualification("Licence", "State board", "MA-1", until.minusYears(5), until);
    }

    private PractitionerDraft menon() {
        return PractitionerDraft.of(new PractitionerName("Dr", "Priya", "Menon", null), specialty);
    }

    @Test
    void namesEverySpecialtyInOrder() {
        as(ADMIN, () -> register().register(menon()));

        assertThat(as(ADMIN, () -> use(PractitionerDirectory.class).specialties()))
                .contains(specialty)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .doesNotHaveDuplicates();
    }

    @Test
    void showsEverybodyOncePageAfterPageThoughOthersComeMeanwhile() {
        var there = new ArrayList<PractitionerId>();
        for (var name : List.of("Abara", "Abara", "adler", "Zoll", "Özil")) {
            there.add(registered("Lena", name));
        }
        var search = new PractitionerSearch(null, specialty, null, false);

        var seen = new ArrayList<PractitionerId>();
        PractitionerId after = null;
        do {
            var from = after;
            Stretch<PractitionerRow, PractitionerId> part =
                    as(ADMIN, () -> use(PractitionerDirectory.class).find(search, from, 2));
            part.rows().forEach(row -> seen.add(row.id()));
            after = part.next();
            registered("Aaron", "Aaronson");
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(there);
        var unknown = new PractitionerId(UUID.randomUUID());
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        ADMIN,
                                        () -> use(PractitionerDirectory.class).find(search, unknown, 2)))
                        .refusals())
                .containsExactly(Refusal.of(CommonRefusal.NOT_FOUND).at("cursor"));
    }

    private PractitionerId registered(String given, String family) {
        return as(
                ADMIN,
                () -> register()
                        .register(PractitionerDraft.of(new PractitionerName(null, given, family, null), specialty)));
    }

    @Test
    void givesANumberWithACheckDigit() {
        var id = as(ADMIN, () -> register().register(menon()));

        var menon = details(id);
        assertThat(CheckDigit.isValid(menon.row().number())).isTrue();
        assertThat(menon.row().name().full()).isEqualTo("Dr Priya Menon");
        assertThat(menon.row().specialties()).containsExactly(specialty);
    }

    @Test
    void keepsTheContactForThoseWhoKeepTheRegister() {
        var contact = new PractitionerContact("+16175550142", "menon@example.org", "1 Quay", "Boston", "MA", "02110");
        var id = as(
                ADMIN,
                () -> register()
                        .register(new PractitionerDraft(
                                menon().name(), List.of(specialty), List.of(), contact, null, null, null)));

        assertThat(details(id).contact()).isEqualTo(contact);
    }

    @Test
    void warnsOfPapersThatHaveEndedOrEndWithinNinetyDays() {
        var id = as(
                ADMIN,
                () -> register()
                        .register(menon().qualified(
                                        licence(TODAY.minusDays(1)),
                                        licence(TODAY.plusDays(90)),
                                        licence(TODAY.plusDays(91)))));

        var warnings = as(ADMIN, () -> use(PractitionerDirectory.class).qualificationWarnings()).stream()
                .filter(w -> w.practitioner().equals(id))
                .toList();
        var line = as(
                        ADMIN,
                        () -> use(PractitionerDirectory.class)
                                .find(new PractitionerSearch(null, specialty, null, false), new PageRequest(0, 10)))
                .rows()
                .get(0);

        assertThat(warnings)
                .extracting(QualificationWarning::state)
                .containsExactly(QualificationState.EXPIRED, QualificationState.EXPIRING);
        assertThat(warnings.get(0).days()).isEqualTo(-1);
        assertThat(line.warnings()).isEqualTo(2);
    }

    @Test
    void findsByBeginningsOfNamesAndByNumber() {
        var family = "Zq" + UUID.randomUUID().toString().replace("-", "");
        var id = as(
                ADMIN,
                () -> register()
                        .register(PractitionerDraft.of(new PractitionerName("Dr", "Priya", family, null), specialty)));
        var number = details(id).row().number();

        for (var words : List.of(family.substring(0, 9), "priya " + family.substring(0, 12), number)) {
            var found = as(
                    ADMIN,
                    () -> use(PractitionerDirectory.class)
                            .find(new PractitionerSearch(words, null, null, false), new PageRequest(0, 10)));
            assertThat(found.rows()).extracting(PractitionerRow::id).contains(id);
        }
        assertThat(as(
                                ADMIN,
                                () -> use(PractitionerDirectory.class)
                                        .find(new PractitionerSearch("%", null, null, true), new PageRequest(0, 10)))
                        .rows())
                .isEmpty();
    }

    @Test
    void leavesRetiredOnesOutOfPickLists() {
        var id = as(ADMIN, () -> register().register(menon()));
        assertThat(as(ADMIN, () -> use(PractitionerDirectory.class).bookable(specialty)))
                .hasSize(1);

        as(ADMIN, () -> register().retire(id, details(id).version()));

        assertThat(as(ADMIN, () -> use(PractitionerDirectory.class).bookable(specialty)))
                .isEmpty();
        assertThat(details(id).row().active()).isFalse();
    }

    @Test
    void refusesAnAccountThatIsSomebodyElses() {
        var account = new AccountId(UUID.randomUUID());
        as(ADMIN, () -> register().register(menon().signingInAs(account)));

        var refused = catchThrowableOfType(
                DomainException.class, () -> as(ADMIN, () -> register().register(menon().signingInAs(account))));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("practitioner.account-taken");
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        var nobody = new PractitionerDraft(
                new PractitionerName(null, "", "", null),
                List.of(),
                List.of(new Qualification("", "", null, null, null)),
                PractitionerContact.NONE,
                null,
                null,
                null);

        var refused = catchThrowableOfType(
                DomainException.class, () -> as(ADMIN, () -> register().register(nobody)));

        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly("family", "specialties", "qualification", "issuer");
    }

    @Test
    void refusesTheSlowerOfTwoEditors() {
        var id = as(ADMIN, () -> register().register(menon()));
        var version = details(id).version();
        as(ADMIN, () -> register().change(id, version, menon().qualified(licence(TODAY.plusYears(1)))));

        var refused = catchThrowableOfType(
                DomainException.class, () -> as(ADMIN, () -> register().change(id, version, menon())));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.STALE);
        assertThat(refused.refusals())
                .extracting(Refusal::code)
                .containsExactly(CommonRefusal.CHANGED_MEANWHILE.code());
    }
}
