package org.ohms.education.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.TimeSlot;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestDatabase;

@DisplayName("An article for patients")
class ArticleIT {
    private static final PageRequest FIRST = new PageRequest(0, 200);
    /** Counts what tests make codes of: one that met another's code would be led to the other's article. */
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final AccountId writersAccount = new AccountId(UUID.randomUUID());
    private final AccountId reviewersAccount = new AccountId(UUID.randomUUID());
    private final Actor writer = staff(writersAccount, "education.write", "education.review");
    private final Actor reviewer = staff(reviewersAccount, "education.write", "education.review");
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Actor me = Hospital.patient(account, "own-education.read", "own-chart.read");
    // codes of this test alone, in the form their systems have
    private final String slug = "z-" + UUID.randomUUID().toString().substring(0, 12);
    private final String category = "Q" + (10 + SERIAL.incrementAndGet());
    private final PatientId patient = patient();

    private PatientId patient() {
        return Clinic.patient();
    }

    @BeforeEach
    void signedIn() {
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        Clinic.signsInAs(patient, account);
    }

    @Test
    @DisplayName("is written by one, returned and published by another, and another version takes its place")
    void goesItsCourse() {
        var id = begun(slug, "en", "Walking");
        as(writer, () -> use(ArticleWriting.class).send(id, version(id)));
        assertThatThrownBy(() ->
                        as(writer, () -> use(ArticleWriting.class).change(id, version(id), draft("Walking more"))))
                .hasMessageContaining("article.is-fixed");
        as(reviewer, () -> use(ArticleReview.class).giveBack(id, version(id), "Say how often"));
        assertThat(details(id).returned()).isEqualTo("Say how often");
        as(writer, () -> use(ArticleWriting.class).change(id, version(id), draft("Walking every day")));
        as(writer, () -> use(ArticleWriting.class).send(id, version(id)));
        as(reviewer, () -> use(ArticleReview.class).publish(id, version(id), "Dr. Haddad", inAYear()));

        var read = as(me, () -> use(OwnArticles.class).article(slug));
        assertThat(read.row().title()).isEqualTo("Walking every day");
        assertThat(read.reviewerName()).isEqualTo("Dr. Haddad");
        assertThat(read.sources()).extracting(ArticleSource::publisher).containsExactly("MedlinePlus");

        var second =
                as(reviewer, () -> use(ArticleWriting.class).change(id, version(id), draft("Walking and running")));
        assertThat(second).isNotEqualTo(id);
        assertThatThrownBy(() ->
                        as(reviewer, () -> use(ArticleWriting.class).change(id, version(id), draft("Running"))))
                .hasMessageContaining("article.is-open");
        as(reviewer, () -> use(ArticleWriting.class).send(second, version(second)));
        as(writer, () -> use(ArticleReview.class).publish(second, version(second), "Nurse Feld", inAYear()));
        assertThat(details(id).row().state()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(details(second).row().number()).isEqualTo(2);
        as(writer, () -> use(ArticleReview.class).withdraw(second, version(second)));
        assertThatThrownBy(() -> as(me, () -> use(OwnArticles.class).article(slug)))
                .hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName("is not reviewed by anybody who wrote at it: the use case refuses, and so does the database")
    void needsOtherEyes() throws SQLException {
        var id = begun(slug, "en", "Walking");
        // somebody who changed a word of it wrote at it as well
        as(reviewer, () -> use(ArticleWriting.class).change(id, version(id), draft("Walking a lot")));
        as(writer, () -> use(ArticleWriting.class).send(id, version(id)));

        for (var who : List.of(writer, reviewer)) {
            assertThatThrownBy(() -> as(who, () -> use(ArticleReview.class).publish(id, version(id), "Me", inAYear())))
                    .hasMessageContaining("article.own-work");
        }
        for (var who : List.of(writersAccount, reviewersAccount)) {
            assertThatThrownBy(() -> execute("update ohms.article set state = 'PUBLISHED', reviewed_by = '" + who
                            + "', reviewer_name = 'Me', reviewed_at = now(), valid_until = current_date + 9 where id = '"
                            + id + "'"))
                    .hasMessageContaining("article_other_eyes");
        }
        assertThatThrownBy(() -> execute("update ohms.article set writers = '{}' where id = '" + id + "'"))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> execute("delete from ohms.article_source where article_id = '" + id + "'"))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> execute("update ohms.article set state = 'PUBLISHED' where id = '" + id + "'"))
                .isInstanceOf(SQLException.class);
        var third = staff("education.review");
        as(third, () -> use(ArticleReview.class).publish(id, version(id), "Dr. Third", inAYear()));
        assertThat(details(id).row().state()).isEqualTo(ArticleState.PUBLISHED);
        assertThatThrownBy(() -> execute("update ohms.article set body = 'else' where id = '" + id + "'"))
                .hasMessageContaining("stays as it is");
    }

    @Test
    @DisplayName("says everything that is wrong with it at once, and needs a source before a review")
    void isChecked() {
        assertThatThrownBy(() -> as(
                        writer,
                        () -> use(ArticleWriting.class)
                                .begin(new ArticleDraft(
                                        "Not a name",
                                        "fr",
                                        null,
                                        "",
                                        "x".repeat(301),
                                        "![](x)",
                                        List.of(new ArticleSource(
                                                "T", "P", "javascript:alert(1)", LocalDate.of(2026, 1, 1))),
                                        List.of(new Code(CodeSystem.ICD10CM.address(), "no code"))))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .contains("slug", "language", "topic", "title", "summary", "body", "sources", "codes"));
        var bare = as(
                writer,
                () -> use(ArticleWriting.class)
                        .begin(new ArticleDraft(
                                slug, "en", ArticleTopic.LIVING, "T", "S", "Words", List.of(), List.of())));
        assertThatThrownBy(() -> as(writer, () -> use(ArticleWriting.class).send(bare, version(bare))))
                .hasMessageContaining("article.no-source");
        assertThatThrownBy(() -> begun(slug, "en", "Again")).hasMessageContaining("article.name-taken");
        assertThatThrownBy(() -> as(writer, () -> use(ArticleWriting.class).send(bare, 99)))
                .hasMessageContaining("common.changed-meanwhile");
        assertThatThrownBy(() ->
                        as(reviewer, () -> use(ArticleReview.class).publish(bare, version(bare), "Dr.", inAYear())))
                .hasMessageContaining("article.not-in-review");
        var sent = begun(slug + "-b", "en", "Sent");
        as(writer, () -> use(ArticleWriting.class).send(sent, version(sent)));
        assertThatThrownBy(() -> as(
                        reviewer,
                        () -> use(ArticleReview.class).publish(sent, version(sent), " ", LocalDate.of(2020, 1, 1))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("reviewerName", "validUntil"));
    }

    @Test
    @DisplayName("is suggested by problems, medicines and recent results, what is unread first, by one query")
    void isSuggested() throws SQLException {
        published(slug + "-a", "en", "Zz problem", new Code(CodeSystem.ICD10CM.address(), category));
        published(slug + "-b", "en", "Zz medicine", new Code(CodeSystem.RXNORM.address(), "9" + number()));
        var medicine = codeOf(slug + "-b");
        published(slug + "-c", "en", "Zz result", new Code(CodeSystem.LOINC.address(), number() + "-1"));
        var result = codeOf(slug + "-c");
        published(slug + "-d", "en", "Zz nothing of mine", new Code(CodeSystem.LOINC.address(), number() + "-2"));
        assertThat(suggestions()).isEmpty();

        condition(category + ".9", "ACTIVE");
        medicine(medicine);
        observation(result, "1 day");
        assertThat(suggestions()).containsExactly("Zz medicine", "Zz problem", "Zz result");

        as(me, () -> use(OwnArticles.class).markRead(slug + "-b"));
        as(me, () -> use(OwnArticles.class).markRead(slug + "-b"));
        assertThat(suggestions()).containsExactly("Zz problem", "Zz result", "Zz medicine");
        assertThat(Hospital.count("select count(*) from ohms.article_read where patient_id = '" + patient + "'"))
                .isEqualTo(1);
        assertThat(Hospital.asSystem(() -> use(RoomOfArticles.class).entries(patient)))
                .hasSize(1);

        SqlCounter.reset();
        as(me, () -> use(OwnArticles.class).suggested(12));
        assertThat(SqlCounter.statements().stream().filter(sql -> sql.contains("from article ")))
                .hasSize(1);
        assertThat(SqlCounter.statements().stream().filter(sql -> sql.contains("article_code")))
                .hasSize(1);
    }

    @Test
    @DisplayName("is told of after a visit, once, without a word of what it is about, and not when nothing leads to it")
    void isToldOfAfterAVisit() throws SQLException {
        published(slug + "-a", "en", "Zz problem", new Code(CodeSystem.ICD10CM.address(), category));
        condition(category + ".9", "ACTIVE");
        var visit = UUID.randomUUID();
        var body = "{\"visit\":\"" + visit + "\",\"patient\":\"" + patient + "\"}";
        execute("update ohms.condition set released_at = null where patient_id = '" + patient + "'");
        deliver(body);
        assertThat(toldOf(visit)).isZero();

        execute("update ohms.condition set released_at = now() - interval '1 minute' where patient_id = '" + patient
                + "'");
        deliver(body);
        deliver(body);
        assertThat(toldOf(visit)).isEqualTo(1);

        as(me, () -> use(OwnArticles.class).markRead(slug + "-a"));
        var next = UUID.randomUUID();
        deliver(body.replace(visit.toString(), next.toString()));
        assertThat(toldOf(next)).isZero();
    }

    @Test
    @DisplayName("is looked for once after each visit that was held")
    void isLookedForAfterEachVisit() {
        var visit = new AppointmentEvent.Visit(
                new AppointmentId(UUID.randomUUID()),
                patient,
                new PractitionerId(UUID.randomUUID()),
                new ServiceId(UUID.randomUUID()),
                TimeSlot.of(Clinic.TUESDAY_9AM, Duration.ofMinutes(30)),
                Clinic.TUESDAY);
        for (var i = 0; i < 2; i++) {
            Hospital.asSystem(() -> {
                use(AfterVisit.class).on(new AppointmentEvent.Fulfilled(visit));
                return null;
            });
        }

        assertThat(Hospital.count("select count(*) from ohms.outbox where channel = 'visit-articles' and subject = '"
                        + visit.appointment() + "'"))
                .isEqualTo(1);
    }

    private static void deliver(String body) {
        Hospital.asSystem(() -> use(AfterVisitChannel.class).deliver(UUID.randomUUID(), body));
    }

    private long toldOf(UUID visit) {
        return Hospital.count(
                "select count(*) from ohms.notification where kind = 'article.suggested' and account_id = '" + account
                        + "' and subject = '" + visit + "'");
    }

    @Test
    @DisplayName("about what is in a medicine is the leaflet at the counter, in the language that is asked for")
    void isALeaflet() {
        TestRules.bring();
        // clarithromycin, by the rules that ship: a code other tests make no articles of
        var code = new Code(CodeSystem.RXNORM.address(), "21212");
        published(slug, "en", "Zz Leaflet " + slug, code);
        published(slug, "es", "Zz Folleto " + slug, code);
        var pharmacist = staff("medication.dispense");

        assertThat(leaflets(pharmacist, "clarithromycin 500 mg tablet", "en")).contains("Zz Leaflet " + slug);
        assertThat(leaflets(pharmacist, "clarithromycin 500 mg tablet", "es"))
                .contains("Zz Folleto " + slug)
                .doesNotContain("Zz Leaflet " + slug);
        assertThat(leaflets(pharmacist, "clarithromycin 500 mg tablet", "xx")).contains("Zz Leaflet " + slug);
        assertThat(leaflets(pharmacist, "warfarin 3 mg tablet", "en")).doesNotContain("Zz Leaflet " + slug);
        assertThat(leaflets(pharmacist, "nothing anybody knows", "en")).isEmpty();
        Hospital.clock().pass(Duration.ofDays(366));
        assertThat(leaflets(pharmacist, "clarithromycin 500 mg tablet", "en")).doesNotContain("Zz Leaflet " + slug);
        assertThatThrownBy(() -> leaflets(me, "warfarin", "en")).isInstanceOf(Exception.class);
    }

    private static List<String> leaflets(Actor who, String medicine, String language) {
        return as(who, () -> use(Leaflets.class).about(medicine, language)).stream()
                .map(Leaflet::title)
                .toList();
    }

    @Test
    @DisplayName("is not suggested by what is over, long ago or not released")
    void isNotSuggestedByThePast() throws SQLException {
        published(slug + "-a", "en", "Zz problem", new Code(CodeSystem.ICD10CM.address(), category));
        published(slug + "-c", "en", "Zz result", new Code(CodeSystem.LOINC.address(), number() + "-1"));
        condition(category, "RESOLVED");
        observation(codeOf(slug + "-c"), "400 days");
        assertThat(suggestions()).isEmpty();

        condition(category, "ACTIVE");
        execute("update ohms.condition set released_at = null where patient_id = '" + patient + "'");
        assertThat(suggestions()).isEmpty();
    }

    @Test
    @DisplayName("is shown in the language of the person, or else in English, and not after its time")
    void speaksTheLanguage() throws SQLException {
        published(slug, "en", "Zz Walking " + slug, null);
        published(slug, "es", "Zz Caminar " + slug, null);
        assertThat(found()).containsExactly("Zz Walking " + slug);

        execute("insert into ohms.contact_preference (patient_id, visit_mail, visit_sms, reminder_mail, reminder_sms,"
                + " quiet_from, quiet_until, language, version) values ('" + patient
                + "', true, true, true, true, '21:00', '08:00', 'es', 1)");
        assertThat(found()).containsExactly("Zz Caminar " + slug);
        assertThat(as(me, () -> use(OwnArticles.class).article(slug)).row().language())
                .isEqualTo("es");

        Hospital.clock().pass(java.time.Duration.ofDays(366));
        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> as(me, () -> use(OwnArticles.class).article(slug)))
                .hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName("is found by topic and by words, page by page, whatever is typed")
    void isFound() {
        published(slug + "-a", "en", "Zz Ab " + slug, null);
        published(slug + "-b", "en", "Zz Bc " + slug, null);

        var page = as(me, () -> use(OwnArticles.class).list(ArticleTopic.LIVING, slug, new PageRequest(1, 1)));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows()).extracting(OwnArticleRow::title).containsExactly("Zz Bc " + slug);
        assertThat(as(me, () -> use(OwnArticles.class).list(ArticleTopic.HEART, slug, FIRST))
                        .rows())
                .isEmpty();
        for (var odd : List.of("%", "_", "!", "'; drop table article; --", "x".repeat(5_000))) {
            assertThat(as(me, () -> use(OwnArticles.class).list(null, odd, FIRST))
                            .rows())
                    .isEmpty();
        }
        assertThat(as(writer, () -> use(ArticleWriting.class).list(ArticleState.PUBLISHED, new PageRequest(0, 1)))
                        .rows())
                .hasSize(1);
    }

    @Test
    @DisplayName("that was read is known to nobody but the patient and those who act for them")
    void isNobodyElses() throws SQLException {
        published(slug, "en", "Zz Walking", null);
        as(me, () -> use(OwnArticles.class).markRead(slug));
        var mine = "select count(*) from ohms.article_read where patient_id = '" + patient + "'";
        var stranger = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(Clinic.patient(), stranger);

        try (var sight = Sight.of(me)) {
            assertThat(sight.count(mine)).isEqualTo(1);
        }
        for (var other : List.of(
                Hospital.patient(stranger, "own-education.read"),
                staff("education.write", "education.review", "chart.read"))) {
            try (var sight = Sight.of(other)) {
                assertThat(sight.count(mine)).isZero();
            }
        }
        assertThatThrownBy(() -> as(
                        Hospital.patient(new AccountId(UUID.randomUUID()), "own-education.read"),
                        () -> use(OwnArticles.class).suggested(3)))
                .hasMessageContaining("access.no-record-yet");
    }

    @Test
    @DisplayName("that ships arrives in review, once, and nobody reads it before somebody here published it")
    void shipsInReview() {
        var shipped = ShippedArticle.read(slug, "en", """
                ---
                title: Shipped
                summary: What ships
                topic: LIVING
                reviewer: supplied with OHMS, to be reviewed by your hospital
                code: ICD10CM E11
                source: Walking | MedlinePlus | https://medlineplus.gov/exercise.html | 2026-11-01
                ---

                ## Begin
                Walk a little every day.
                """);
        bring(shipped);
        bring(shipped);
        var waiting = as(writer, () -> use(ArticleWriting.class).list(ArticleState.IN_REVIEW, FIRST)).rows().stream()
                .filter(row -> row.slug().equals(slug))
                .toList();
        assertThat(waiting)
                .singleElement()
                .satisfies(row -> assertThat(row.shipped()).isTrue());
        var id = waiting.get(0).id();
        assertThatThrownBy(() -> as(me, () -> use(OwnArticles.class).article(slug)))
                .hasMessageContaining("common.not-found");

        as(writer, () -> use(ArticleReview.class).publish(id, version(id), "Dr. Haddad", inAYear()));
        assertThat(as(me, () -> use(OwnArticles.class).article(slug)).sources()).hasSize(1);
        as(writer, () -> use(ArticleReview.class).withdraw(id, version(id)));
        bring(shipped);
        assertThat(Hospital.count("select count(*) from ohms.article where slug = '" + slug + "'"))
                .isEqualTo(1);
    }

    private static void bring(ShippedArticle shipped) {
        Hospital.asSystem(() -> {
            use(ShippedArticles.class).bring(shipped);
            return null;
        });
    }

    private List<String> suggestions() {
        return as(me, () -> use(OwnArticles.class).suggested(12)).stream()
                .map(OwnArticleRow::title)
                .toList();
    }

    private List<String> found() {
        return as(me, () -> use(OwnArticles.class).list(null, slug, FIRST)).rows().stream()
                .map(OwnArticleRow::title)
                .toList();
    }

    private void published(String name, String language, String title, @Nullable Code code) {
        var id = as(
                writer,
                () -> use(ArticleWriting.class)
                        .begin(draft(name, language, title, code == null ? List.of() : List.of(code))));
        as(writer, () -> use(ArticleWriting.class).send(id, version(id)));
        as(reviewer, () -> use(ArticleReview.class).publish(id, version(id), "Dr. Haddad", inAYear()));
    }

    private UUID begun(String name, String language, String title) {
        return as(writer, () -> use(ArticleWriting.class).begin(draft(name, language, title, List.of())));
    }

    private static ArticleDraft draft(String title) {
        return draft(null, null, title, List.of());
    }

    private static ArticleDraft draft(
            @Nullable String name, @Nullable String language, String title, List<Code> codes) {
        return new ArticleDraft(
                name,
                language,
                ArticleTopic.LIVING,
                title,
                "About going on foot",
                "## Begin\nWalk a little every day.",
                List.of(new ArticleSource(
                        "Walking", "MedlinePlus", "https://medlineplus.gov/exercise.html", LocalDate.of(2026, 11, 22))),
                codes);
    }

    private ArticleDetails details(UUID id) {
        return as(writer, () -> use(ArticleWriting.class).article(id));
    }

    private long version(UUID id) {
        return details(id).version();
    }

    private static LocalDate inAYear() {
        return LocalDate.ofInstant(Hospital.clock().instant(), ZoneOffset.UTC).plusYears(1);
    }

    private static String number() {
        return String.valueOf(100_000 + SERIAL.incrementAndGet());
    }

    private String codeOf(String name) {
        var id = Objects.requireNonNull(
                as(writer, () -> use(ArticleWriting.class).list(ArticleState.PUBLISHED, FIRST)).rows().stream()
                        .filter(row -> row.slug().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id());
        return details(id).codes().get(0).code();
    }

    private void condition(String code, String clinical) throws SQLException {
        execute(
                "insert into ohms.condition (id, patient_id, category, code_system, code, words, clinical, verification,"
                        + " sensitivity, recorded_at, changed_at, released_at, version) values (gen_random_uuid(), '"
                        + patient
                        + "', 'PROBLEM', '" + CodeSystem.ICD10CM.address() + "', '" + code + "', 'x', '" + clinical
                        + "', 'CONFIRMED', 'N', now(), now(), now() - interval '1 minute', 1)");
    }

    private void medicine(String code) throws SQLException {
        execute("insert into ohms.medication_statement (id, patient_id, origin, status, code_system, code, words,"
                + " recorded_at, changed_at, released_at, version) values (gen_random_uuid(), '" + patient
                + "', 'OVER_THE_COUNTER', 'ACTIVE', '" + CodeSystem.RXNORM.address() + "', '" + code
                + "', 'x', now(), now(), now() - interval '1 minute', 1)");
    }

    private void observation(String code, String ago) throws SQLException {
        execute(
                "insert into ohms.observation (id, patient_id, category, status, code_system, code, words, effective_at,"
                        + " issued_at, sensitivity, released_at, version) values (gen_random_uuid(), '" + patient
                        + "', 'LABORATORY', 'FINAL', '" + CodeSystem.LOINC.address() + "', '" + code
                        + "', 'x', now() - interval '" + ago + "', now(), 'N', now() - interval '1 minute', 1)");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
