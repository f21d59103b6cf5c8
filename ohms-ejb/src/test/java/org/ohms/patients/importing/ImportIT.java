package org.ohms.patients.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.announce;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.search.PatientSearch;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;

@DisplayName("Bringing in a list of patients")
class ImportIT {
    private final Actor registrar = staff("import.run", "patient.import", "patient.search", "patient.read");

    @AfterEach
    void setTheClockBack() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private UUID upload(String source, byte[]... pieces) {
        var id = as(registrar, () -> use(Imports.class).begin(new BeginImport("patient", source, "list.csv")));
        for (var seq = 0; seq < pieces.length; seq++) {
            append(id, seq, pieces[seq]);
        }
        return id;
    }

    private void append(UUID id, int seq, byte[] piece) {
        as(registrar, () -> use(Imports.class).append(id, seq, piece));
    }

    private ImportPreview preview(UUID id) {
        return as(registrar, () -> use(Imports.class).preview(id));
    }

    private ImportProgress run(UUID id) {
        var mapping = preview(id).mapping();
        as(registrar, () -> use(Imports.class).start(id, mapping));
        return finish(id);
    }

    private ImportProgress finish(UUID id) {
        var progress = progress(id);
        for (var ticks = 0; ticks < 1_000 && !progress.hasEnded(); ticks++) {
            announce(new FewSecondsHavePassed(Hospital.clock().instant()));
            progress = progress(id);
        }
        return progress;
    }

    private ImportProgress progress(UUID id) {
        return as(registrar, () -> use(Imports.class).progress(id));
    }

    private List<ImportProblem> problems(UUID id) {
        return as(registrar, () -> use(Imports.class).problems(id, new PageRequest(0, 200)))
                .rows();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesTheHeadersOfSyntheaAsTheyAre() {
        var id = upload("Synthea " + UUID.randomUUID(), bytes("""
                Id,BIRTHDATE,DEATHDATE,SSN,DRIVERS,PASSPORT,PREFIX,FIRST,MIDDLE,LAST,SUFFIX,MAIDEN,MARITAL,RACE,GENDER,ADDRESS,CITY,STATE,ZIP,LAT
                7f1c,1972-07-16,,999-64-1111,S99920000,X28100000X,Mrs.,Oriel710,Herma433,Tamborine710,,Gleichner915,M,white,F,675 Abernathy Vale Suite 27,Fall River,Massachusetts,02721,41.6
                7f1d,1992-04-17,2019-01-02,999-16-1111,,,Mr.,Isembard615,,Tamborine641,Jr.,,,white,M,545 Ramp,Boston,Massachusetts,02111,42.4
                """));

        var preview = preview(id);
        var done = run(id);

        assertThat(preview.mapping())
                .startsWith("externalId", "birthDate", "deceasedOn", "socialSecurity")
                .endsWith("postalCode", "");
        assertThat(preview.rows()).hasSize(2);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.added()).isEqualTo(2);
        var hits = as(registrar, () -> use(PatientSearch.class).find("tamborine oriel"))
                .hits();
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).patient().birthDate()).hasToString("1972-07-16");
        assertThat(as(registrar, () -> use(PatientSearch.class).find("tamborine isembard"))
                        .hits()
                        .get(0)
                        .patient()
                        .deceased())
                .isTrue();
    }

    @Test
    void addsNothingTheSecondTime() {
        var list = bytes("id;surname;given_name;date_of_birth;sex;address_1;suburb;postcode\n"
                + "rec-1;Ambrosius;Carl;19610203;m;Mill Road;Norwick;01570\n"
                + ";Ambrosius;Nora;1963-02-03;f;Mill Road;Norwick;01570\n");
        var source = "desk " + UUID.randomUUID();
        run(upload(source, list));

        var again = run(upload(source, list));

        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(2);
    }

    @Test
    void knowsTheSystemHoweverItIsSpelled() {
        var list = bytes("id,last,first\nrec-1,Ambrosius,Carl\n");
        var source = "North Clinic " + UUID.randomUUID();
        run(upload(source, list));

        var again = run(upload("  " + source.toUpperCase(java.util.Locale.ROOT).replace(" ", "  "), list));

        assertThat(again.source()).isEqualTo(source);
        assertThat(again.known()).isEqualTo(1);
        assertThat(as(registrar, () -> use(Imports.class).sources())).containsOnlyOnce(source);
    }

    @Test
    void triesAgainWhatFailedForTheMomentOnlyAndBlamesNoRow() {
        var id = upload("moment " + UUID.randomUUID(), bytes("id,last,first\n1,Ada,Ada\n2,Bea,Bea\n"));
        var mapping = preview(id).mapping();
        as(registrar, () -> use(Imports.class).start(id, mapping));
        var deadlock = new PersistenceException(new IllegalStateException(new SQLException("met", "40P01")));
        var round = roundThat(rows -> {
            throw deadlock;
        });

        assertThatThrownBy(() -> tick(round)).isSameAs(deadlock);
        assertThat(progress(id).rows()).isZero();
        var done = finish(id);

        assertThat(done.added()).isEqualTo(2);
        assertThat(problems(id)).isEmpty();
    }

    @Test
    void blamesTheRowForWhatWouldFailAgain() {
        var id = upload("lasting " + UUID.randomUUID(), bytes("id,last,first\n1,Ada,Ada\n2,Broken,Bea\n3,Cid,Cid\n"));
        var mapping = preview(id).mapping();
        as(registrar, () -> use(Imports.class).start(id, mapping));
        var round = roundThat(rows -> {
            if (rows.stream().anyMatch(row -> "Broken".equals(row.get("family")))) {
                throw new PersistenceException(new SQLException("unforeseen", "22P02"));
            }
        });

        for (var ticks = 0; ticks < 5 && !progress(id).hasEnded(); ticks++) {
            tick(round);
        }

        assertThat(progress(id).added()).isEqualTo(2);
        assertThat(problems(id))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly("3 import.row-failed");
    }

    private static void tick(ImportRound round) {
        var tick = new FewSecondsHavePassed(Hospital.clock().instant());
        as(Actor.system("test"), () -> round.readOn(tick));
    }

    /** Reads in as always, after what the test does with the rows. */
    private static ImportRound roundThat(Consumer<List<ImportRow>> first) {
        var round = new ImportRound();
        round.jobs = use(ImportJobs.class);
        round.background = use(Background.class);
        round.clock = Hospital.clock();
        round.kinds = new ImportKinds() {
            @Override
            ImportKind named(String name) {
                return new ImportKind() {
                    private final ImportKind patients = use(PatientImport.class);

                    @Override
                    public String name() {
                        return patients.name();
                    }

                    @Override
                    public String permission() {
                        return patients.permission();
                    }

                    @Override
                    public String words() {
                        return patients.words();
                    }

                    @Override
                    public List<ImportField> fields() {
                        return patients.fields();
                    }

                    @Override
                    public List<ImportAnswer> take(ImportOrigin origin, List<ImportRow> rows) {
                        first.accept(rows);
                        return patients.take(origin, rows);
                    }
                };
            }
        };
        return round;
    }

    @Test
    void documentsEveryColumnInWords() {
        var columns = use(ImportColumns.class).of("patient");

        assertThat(columns).hasSameSizeAs(PatientColumns.FIELDS).allSatisfy(column -> {
            assertThat(column.label()).isNotBlank();
            assertThat(column.about()).isNotBlank();
        });
        assertThat(columns.stream().flatMap(column -> column.headers().stream().map(String::toLowerCase)))
                .doesNotHaveDuplicates();
        assertThat(columns)
                .filteredOn(column -> column.name().equals("sex"))
                .singleElement()
                .satisfies(sex -> assertThat(sex.values()).contains("female", "m", "unknown"));
    }

    @Test
    void reportsEachBadRowAndLosesNothingElse() {
        var id = upload(
                "bad " + UUID.randomUUID(),
                bytes("\uFEFFid,last,first,birthdate,gender,phone,email\n"
                        + "1,Okonjo,Ada,1980-01-01,F,617 555 0101,ada@example.org\n"
                        + "2,Okonjo,Bea,1980-13-01,Q,12,nobody\n"
                        + "3,Okonjo\n"
                        + "4,\"Okonjo,Dan,1981-01-01,M,,\n"
                        + "5,\"Oko\u0007njo\",Eve,1899-12-31,F,,\n"
                        + "6,,,1980-01-01,F,,\n"
                        + "7,Okonjo,\"Flo\nra\",1982-01-01,F,,\n"
                        + "8,Okonjo,Gus,2999-01-01,M,,\n"
                        + "9,Okonjo,Hal,1983-01-01,M,+16175550109,\n"));

        var done = run(id);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(problems(id))
                .extracting(problem -> problem.row() + " " + problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "3 birthDate common.malformed",
                        "3 sex common.malformed",
                        "3 mobile common.malformed",
                        "3 email common.malformed",
                        "4  import.ragged-row",
                        "5  import.quote-not-closed",
                        "6 family common.control-characters",
                        "7 family common.required",
                        "8 given common.control-characters",
                        "9 birthDate common.out-of-range");
        assertThat(done.added()).isEqualTo(2);
        assertThat(done.refused()).isEqualTo(7);
        assertThat(done.rows()).isEqualTo(9);
    }

    @Test
    void goesOnWhereItStoppedAfterACrash() {
        var id = upload("resume " + UUID.randomUUID(), pieces(1_200, 40_000));
        var mapping = preview(id).mapping();
        as(registrar, () -> use(Imports.class).start(id, mapping));
        // a node claims it, reads the first batch and dies
        Hospital.asSystem(() -> {
            var job =
                    use(ImportJobs.class).claim(java.time.Duration.ofMinutes(2)).orElseThrow();
            var rows = new ArrayList<ImportRow>();
            for (var i = 0; i < 500; i++) {
                rows.add(new ImportRow(i + 2, java.util.Map.of("externalId", "p" + i, "family", "Crashed" + i)));
            }
            var answers = use(PatientImport.class).take(job.origin(), rows);
            job.advance(
                    500, 1_000, answers.size(), 0, 0, Hospital.clock().instant().plusSeconds(120));
            return null;
        });
        announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        assertThat(progress(id).rows()).as("still leased to the dead node").isEqualTo(500);

        Hospital.clock().pass(java.time.Duration.ofMinutes(3));
        var done = finish(id);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(1_200);
        assertThat(done.added()).isEqualTo(1_200);
        assertThat(done.percent()).isEqualTo(100);
    }

    @Test
    void keepsNothingOfTheListOnceItHasEnded() {
        var id = upload("gone " + UUID.randomUUID(), pieces(3, 1_000));

        run(id);

        assertThat(Hospital.count("select count(*) from ohms.import_piece where import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void refusesWhatDoesNotFit() {
        var id = upload("fit " + UUID.randomUUID(), bytes("last,first\na,b\n"));
        preview(id);

        var wrong = catchThrowableOfType(
                DomainException.class,
                () -> as(registrar, () -> use(Imports.class).start(id, List.of("family", "family"))));
        var order = catchThrowableOfType(
                DomainException.class, () -> append(upload("fit", new byte[] {1}), 2, new byte[] {1}));
        var tooLarge = catchThrowableOfType(DomainException.class, () -> upload("fit", new byte[2 * 1024 * 1024]));

        assertThat(wrong.refusals()).extracting(refusal -> refusal.field()).containsExactly("mapping.1");
        assertThat(order.refusals().get(0).code()).isEqualTo("import.piece-out-of-order");
        assertThat(tooLarge.refusals().get(0).code()).isEqualTo("import.too-large");
    }

    @Test
    void takesAPieceOnceWhenItComesAgain() {
        var id = upload("again " + UUID.randomUUID(), bytes("family,given\n"), bytes("a,b\n"));

        append(id, 1, bytes("a,b\n"));
        var other = catchThrowableOfType(DomainException.class, () -> append(id, 1, bytes("c,d\n")));

        assertThat(other.refusals().get(0).code()).isEqualTo("import.piece-out-of-order");
        assertThat(Hospital.count("select count(*) from ohms.import_piece where import_id = '" + id + "'"))
                .isEqualTo(2);
        assertThat(preview(id).rows()).containsExactly(List.of("a", "b"));
    }

    @Test
    void isForThoseWhoMayBringInPatients() {
        var other = staff("import.run");

        assertThat(as(other, () -> use(Imports.class).kinds()))
                .extracting(ImportKindRow::name)
                .doesNotContain("patient");
        assertThatThrownBy(() -> as(other, () -> use(Imports.class).begin(new BeginImport("patient", "x", "x.csv"))))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void showsAListToNobodyButWhoBroughtIt() {
        var id = upload("own " + UUID.randomUUID(), bytes("last,first\na,b\n"));

        assertThatThrownBy(() -> as(
                        staff("import.run", "patient.import"),
                        () -> use(Imports.class).preview(id)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void takesSyntheasOwnListAsItIs() throws IOException {
        var samples = System.getProperty("ohms.samples");
        var list = samples == null ? null : Path.of(samples, "synthea-csv", "patients.csv");
        Assumptions.assumeTrue(list != null && Files.exists(list), "ohms.samples names no folder with Synthea's list");
        var id = upload("Synthea " + UUID.randomUUID(), Files.readAllBytes(list));

        var done = run(id);

        assertThat(done.refused()).isZero();
        assertThat(done.added()).isEqualTo(Files.readAllLines(list).size() - 1);
    }

    @Test
    @Tag("full")
    void readsAHundredThousandRowsInConstantMemory() {
        var memory = ManagementFactory.getMemoryMXBean();
        var id = as(
                registrar,
                () -> use(Imports.class).begin(new BeginImport("patient", "large " + UUID.randomUUID(), "large.csv")));
        uploadRows(id, 100_000);
        as(registrar, () -> use(Imports.class).start(id, preview(id).mapping()));
        memory.gc();
        var before = memory.getHeapMemoryUsage().getUsed();
        var most = new AtomicLong(before);
        var watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleAtFixedRate(
                () -> {
                    // the tests' counter keeps every statement it saw
                    SqlCounter.reset();
                    memory.gc();
                    most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                },
                1,
                1,
                TimeUnit.SECONDS);
        try {
            assertThat(finish(id).added()).isEqualTo(100_000);
        } finally {
            watch.shutdownNow();
        }

        assertThat(most.get() - before).isLessThan(64L * 1024 * 1024);
    }

    private void uploadRows(UUID id, int rows) {
        var seq = 0;
        var piece = new StringBuilder(header());
        for (var i = 0; i < rows; i++) {
            piece.append(row().apply(i));
            if (piece.length() > 500_000) {
                append(id, seq++, bytes(piece.toString()));
                piece.setLength(0);
            }
        }
        append(id, seq, bytes(piece.toString()));
    }

    private static String header() {
        return "id,last,first,middle,birthdate,gender,address,city,state,zip\n";
    }

    private static IntFunction<String> row() {
        return i -> "p%d,%s,%s,M,%04d-%02d-%02d,%s,%d Some Street,Norwick,MA,0%04d%n"
                .formatted(
                        i,
                        name(i * 31L),
                        name(i * 7919L),
                        1930 + i % 90,
                        1 + i % 12,
                        1 + i % 28,
                        i % 2 == 0 ? "F" : "M",
                        i % 400,
                        1000 + i % 900);
    }

    /** Four syllables by the digits of a number. */
    private static String name(long number) {
        var syllables =
                new String[] {"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro"};
        var name = new StringBuilder();
        var rest = number % 38_416;
        for (var i = 0; i < 4; i++) {
            name.append(syllables[(int) (rest % syllables.length)]);
            rest /= syllables.length;
        }
        return name.toString();
    }

    /** A list cut into pieces anywhere, in the middle of a row and of a character too. */
    private static byte[][] pieces(int rows, int size) {
        var text = new StringBuilder(header());
        for (var i = 0; i < rows; i++) {
            text.append(row().apply(i));
        }
        var all = bytes(text.toString().replace("Some Street", "Grüner Weg"));
        var pieces = new byte[(all.length + size - 1) / size][];
        for (var i = 0; i < pieces.length; i++) {
            pieces[i] = java.util.Arrays.copyOfRange(all, i * size, Math.min(all.length, (i + 1) * size));
        }
        return pieces;
    }
}
