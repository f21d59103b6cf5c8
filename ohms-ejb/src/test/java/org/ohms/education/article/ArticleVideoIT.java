package org.ohms.education.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.education.video.MovieSamples;
import org.ohms.education.video.VideoContent;
import org.ohms.education.video.VideoProgress;
import org.ohms.records.document.ScanState;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.ScannerStub;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("The video of an article")
class ArticleVideoIT {
    private static final int PIECE = 1_048_576;
    private static final String ADDRESS = "https://player.example.org/video/7";
    private static final String HOST = "player.example.org";

    private final Actor writer = staff("education.write", "education.review");
    private final Actor reviewer = staff("education.write", "education.review");
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Actor me = Hospital.patient(account, "own-education.read", "own-chart.read");
    private final String slug = "v-" + UUID.randomUUID().toString().substring(0, 12);
    private final byte[] movie = MovieSamples.mp4(PIECE + 77_777, slug.hashCode());
    private UUID article = new UUID(0, 0);

    @BeforeEach
    void aDraft() {
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        Clinic.signsInAs(Clinic.patient(), account);
        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        article = begun("en");
    }

    @AfterEach
    void scansAgain() {
        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
    }

    @Test
    @DisplayName("arrives in pieces in any order, goes on where it stopped, and is given out a part at a time")
    void arrivesInPieces() {
        var begun = begin(movie);
        assertThat(begun.missing()).containsExactly(0, 1);
        assertThat(append(begun, 1, movie).missing()).containsExactly(0);
        assertThat(begin(movie).missing()).containsExactly(0);
        assertThat(append(begun, 0, movie).complete()).isTrue();
        assertThat(append(begun, 0, movie).complete()).isTrue();
        assertThat(begin(movie).complete()).isTrue();
        assertThatThrownBy(() -> as(writer, () -> use(VideoMaking.class).content(article)))
                .hasMessageContaining("common.not-found");
        scan();

        var content = as(writer, () -> use(VideoMaking.class).content(article));
        assertThat(content.size()).isEqualTo(movie.length);
        assertThat(content.type().type()).isEqualTo("video/mp4");
        assertThat(seen(0, movie.length - 1L)).isEqualTo(movie);
        assertThat(seen(PIECE - 3L, PIECE + 2L)).isEqualTo(Arrays.copyOfRange(movie, PIECE - 3, PIECE + 3));
        assertThat(seen(PIECE, PIECE)).isEqualTo(Arrays.copyOfRange(movie, PIECE, PIECE + 1));
    }

    @Test
    @DisplayName(
            "is what it is by its content, comes as it was announced, from whoever announced it, and to a draft only")
    void isWhatItIs() {
        var page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var begun = begin(page);
        assertThatThrownBy(() -> append(begun, 0, page)).hasMessageContaining("video.type-not-taken");
        var two = MovieSamples.mp4(5_000, 9);
        two[two.length - 22] = 'P';
        two[two.length - 21] = 'K';
        two[two.length - 20] = 5;
        two[two.length - 19] = 6;
        two[two.length - 2] = 0;
        two[two.length - 1] = 0;
        var both = begin(two);
        assertThatThrownBy(() -> append(both, 0, two)).hasMessageContaining("document.two-things");

        var good = begin(movie);
        assertThatThrownBy(() -> as(
                        writer, () -> use(VideoMaking.class).append(good.file(), 0, Arrays.copyOf(movie, PIECE - 1))))
                .hasMessageContaining("document.piece-damaged");
        assertThatThrownBy(() -> as(writer, () -> use(VideoMaking.class).append(good.file(), 7, new byte[1])))
                .hasMessageContaining("document.piece-damaged");
        assertThatThrownBy(() ->
                        as(reviewer, () -> use(VideoMaking.class).append(good.file(), 0, Arrays.copyOf(movie, PIECE))))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() ->
                        as(writer, () -> use(VideoMaking.class).begin(article, 200L * PIECE, List.of("no digest"))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("video", "digests"));
        as(writer, () -> use(VideoMaking.class).remove(article, version()));
        as(writer, () -> use(ArticleWriting.class).send(article, version()));
        assertThatThrownBy(() -> begin(movie)).hasMessageContaining("article.is-fixed");
        assertThatThrownBy(() -> as(writer, () -> use(VideoMaking.class).link(article, version(), ADDRESS)))
                .hasMessageContaining("article.is-fixed");
        for (var stranger : List.of(staff("chart.read"), me)) {
            assertThatThrownBy(() -> as(stranger, () -> use(VideoMaking.class).begin(article, 1, List.of())))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    @DisplayName("goes to review with title, words and captions in the language of the article, clean, and not before")
    void isReadyFirst() throws SQLException {
        Hospital.scanner().be(ScannerStub.Mood.AWAY);
        bring();
        assertThat(objections()).containsExactly("captions", "transcript", "video", "videoTitle");
        as(writer, () -> use(VideoMaking.class).describe(article, version(), "Walking", "Somebody walks.", true));
        caption("es", MovieSamples.CAPTIONS);
        assertThat(objections()).containsExactly("captions", "video");
        caption("en", MovieSamples.CAPTIONS);
        assertThat(objections()).containsExactly("video");
        var sent = "update ohms.article set state = 'IN_REVIEW' where id = '" + article + "'";
        assertThatThrownBy(() -> execute(sent)).hasMessageContaining("captions in the language of its article");
        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        scan();
        caption("en", null);
        assertThatThrownBy(() -> execute(sent)).hasMessageContaining("captions in the language of its article");
        caption("en", MovieSamples.CAPTIONS);
        as(writer, () -> use(ArticleWriting.class).send(article, version()));
        assertThatThrownBy(() -> execute("delete from ohms.article_caption where article_id = '" + article + "'"))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(
                        () -> execute("update ohms.article_video set title = 'x' where article_id = '" + article + "'"))
                .hasMessageContaining("stays as it is");
        as(reviewer, () -> use(ArticleReview.class).publish(article, version(), "Dr. Haddad", inAYear()));
    }

    @Test
    @DisplayName("makes whoever brought it one of those who wrote, who do not review")
    void makesAWriter() {
        as(reviewer, () -> use(VideoMaking.class).link(article, version(), ADDRESS));
        as(writer, () -> use(VideoMaking.class).describe(article, version(), "Walking", "Somebody walks.", true));
        as(writer, () -> use(ArticleWriting.class).send(article, version()));
        assertThatThrownBy(() -> as(
                        reviewer, () -> use(ArticleReview.class).publish(article, version(), "Dr. Haddad", inAYear())))
                .hasMessageContaining("article.own-work");
    }

    @Test
    @DisplayName("is watched by whoever reads the article, and goes on to its next version")
    void isWatched() {
        ready();
        assertThatThrownBy(() -> as(me, () -> use(OwnVideos.class).content(slug)))
                .hasMessageContaining("common.not-found");
        published();

        var read = Objects.requireNonNull(
                as(me, () -> use(OwnArticles.class).article(slug)).video());
        assertThat(read.isHosted()).isTrue();
        assertThat(read.shown()).isTrue();
        assertThat(read.captions()).containsExactly("en", "es");
        assertThat(as(me, () -> part(use(OwnVideos.class).content(slug), 5, 9)))
                .isEqualTo(Arrays.copyOfRange(movie, 5, 10));
        assertThat(as(me, () -> use(OwnVideos.class).captions(slug, "es"))).isEqualTo(MovieSamples.CAPTIONS);
        assertThatThrownBy(() -> as(me, () -> use(OwnVideos.class).captions(slug, "fr")))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> as(
                        Hospital.patient(new AccountId(UUID.randomUUID()), "own-education.read"),
                        () -> use(OwnVideos.class).content(slug)))
                .hasMessageContaining("access.no-record-yet");

        var next = as(writer, () -> use(ArticleWriting.class).change(article, version(), draft(null)));
        assertThat(as(writer, () -> use(VideoMaking.class).of(next))
                        .orElseThrow()
                        .captions())
                .containsOnlyKeys("en", "es");
        as(writer, () -> use(VideoMaking.class).remove(next, version(next)));
        assertThat(as(writer, () -> use(VideoMaking.class).of(next))).isEmpty();
        assertThat(as(me, () -> use(OwnVideos.class).content(slug)).size()).isEqualTo(movie.length);

        as(reviewer, () -> use(ArticleReview.class).withdraw(article, version()));
        assertThatThrownBy(() -> as(me, () -> use(OwnVideos.class).content(slug)))
                .hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName(
            "at another site is loaded for whoever agreed, for nobody else, and only from sites the hospital allows")
    void isLinkedByConsent() throws SQLException {
        assertThatThrownBy(() -> as(
                        writer,
                        () -> use(VideoMaking.class).link(article, version(), "https://elsewhere.example.org/7")))
                .hasMessageContaining("video.host-not-allowed");
        as(writer, () -> use(VideoMaking.class).link(article, version(), ADDRESS));
        assertThatThrownBy(() -> caption("en", MovieSamples.CAPTIONS)).hasMessageContaining("video.no-video");
        assertThat(objections()).containsExactly("captioned", "transcript", "videoTitle");
        as(writer, () -> use(VideoMaking.class).describe(article, version(), "Walking", "Somebody walks.", true));
        published();

        assertThat(video().agreed()).isFalse();
        assertThat(video().host()).isEqualTo(HOST);
        assertThatThrownBy(() -> as(me, () -> use(OwnVideos.class).content(slug)))
                .hasMessageContaining("common.not-found");
        as(me, () -> use(OwnVideos.class).agree(slug));
        as(me, () -> use(OwnVideos.class).agree(slug));
        assertThat(video().agreed()).isTrue();
        var mine = "select count(*) from ohms.video_consent where account_id = '" + account + "'";
        try (var sight = Sight.of(me)) {
            assertThat(sight.count(mine)).isEqualTo(1);
        }
        for (var other : List.of(
                Hospital.patient(new AccountId(UUID.randomUUID()), "own-education.read"),
                staff("education.write", "chart.read"))) {
            try (var sight = Sight.of(other)) {
                assertThat(sight.count(mine)).isZero();
            }
        }
        as(me, () -> use(OwnVideos.class).disagree(slug));
        assertThat(video().agreed()).isFalse();
    }

    @Test
    @DisplayName("is thrown away when the scanner finds something, and shown to nobody")
    void isThrownAway() {
        var bad = MovieSamples.mp4(3_000, 4);
        var eicar = ScannerStub.EICAR.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(eicar, 0, bad, 1_000, eicar.length);
        var begun = begin(bad);
        append(begun, 0, bad);
        scan();

        var file =
                Objects.requireNonNull(as(writer, () -> use(VideoMaking.class).of(article))
                        .orElseThrow()
                        .file());
        assertThat(file.scan()).isEqualTo(ScanState.INFECTED);
        assertThat(Hospital.count("select count(*) from ohms.video_piece where file_id = '" + begun.file() + "'"))
                .isZero();
        assertThat(objections()).contains("video");
        assertThatThrownBy(() -> as(writer, () -> use(VideoMaking.class).content(article)))
                .hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName("that never arrived, or that no version shows any more, is thrown away after two days")
    void isForgotten() throws SQLException {
        var begun = begin(movie);
        append(begun, 0, movie);
        assertThatThrownBy(() ->
                        execute("update ohms.video_file set size = 5, pieces = 1 where id = '" + begun.file() + "'"))
                .hasMessageContaining("stays as it is");
        var other = begun("es");
        var replaced = as(writer, () -> use(VideoMaking.class).begin(other, movie.length, digests(movie)));
        as(writer, () -> use(VideoMaking.class).link(other, version(other), ADDRESS));
        assertThat(Hospital.count(both(begun, replaced))).isEqualTo(2);

        Hospital.clock().pass(Duration.ofDays(3));
        var now = Hospital.clock().instant();
        Hospital.announce(new DayHasPassed(now, LocalDate.ofInstant(now, ZoneOffset.UTC)));

        assertThat(Hospital.count(both(begun, replaced))).isZero();
        assertThat(as(writer, () -> use(VideoMaking.class).of(article))).isEmpty();
        assertThat(as(writer, () -> use(VideoMaking.class).of(other))).isPresent();
    }

    private static String both(VideoProgress one, VideoProgress other) {
        return "select count(*) from ohms.video_file where id in ('" + one.file() + "', '" + other.file() + "')";
    }

    private OwnVideo video() {
        return Objects.requireNonNull(
                as(me, () -> use(OwnArticles.class).article(slug)).video());
    }

    private void bring() {
        var begun = begin(movie);
        append(begun, 0, movie);
        append(begun, 1, movie);
    }

    private void ready() {
        bring();
        scan();
        as(writer, () -> use(VideoMaking.class).describe(article, version(), "Walking", "Somebody walks.", false));
        caption("en", MovieSamples.CAPTIONS);
        caption("es", MovieSamples.CAPTIONS);
    }

    private void published() {
        as(writer, () -> use(ArticleWriting.class).send(article, version()));
        as(reviewer, () -> use(ArticleReview.class).publish(article, version(), "Dr. Haddad", inAYear()));
    }

    private List<String> objections() {
        try {
            as(writer, () -> use(ArticleWriting.class).send(article, version()));
            return List.of();
        } catch (DomainException refused) {
            return refused.refusals().stream()
                    .map(Refusal::field)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
        }
    }

    private void caption(String language, @Nullable String text) {
        as(writer, () -> use(VideoMaking.class).caption(article, version(), language, text));
    }

    private VideoProgress begin(byte[] file) {
        return as(writer, () -> use(VideoMaking.class).begin(article, file.length, digests(file)));
    }

    private VideoProgress append(VideoProgress begun, int number, byte[] file) {
        var piece = Arrays.copyOfRange(file, number * PIECE, Math.min(file.length, (number + 1) * PIECE));
        return as(writer, () -> use(VideoMaking.class).append(begun.file(), number, piece));
    }

    private static List<String> digests(byte[] file) {
        return IntStream.range(0, (file.length + PIECE - 1) / PIECE)
                .mapToObj(number -> HexFormat.of()
                        .formatHex(Sha256.of(
                                Arrays.copyOfRange(file, number * PIECE, Math.min(file.length, (number + 1) * PIECE)))))
                .toList();
    }

    private byte[] seen(long first, long last) {
        return as(writer, () -> part(use(VideoMaking.class).content(article), first, last));
    }

    private static byte[] part(VideoContent content, long first, long last) {
        var bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes, first, last);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void scan() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private UUID begun(String language) {
        return as(writer, () -> use(ArticleWriting.class).begin(draft(language)));
    }

    private ArticleDraft draft(@Nullable String language) {
        return new ArticleDraft(
                slug,
                language,
                ArticleTopic.LIVING,
                "Zz Walking " + slug,
                "About going on foot",
                "## Begin\nWalk a little every day.",
                List.of(new ArticleSource(
                        "Walking", "MedlinePlus", "https://medlineplus.gov/exercise.html", LocalDate.of(2026, 11, 22))),
                List.of());
    }

    private long version() {
        return version(article);
    }

    private long version(UUID id) {
        return as(writer, () -> use(ArticleWriting.class).article(id)).version();
    }

    private static LocalDate inAYear() {
        return LocalDate.ofInstant(Hospital.clock().instant(), ZoneOffset.UTC).plusYears(1);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
