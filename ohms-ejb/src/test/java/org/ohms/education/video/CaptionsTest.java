package org.ohms.education.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

@DisplayName("Captions")
class CaptionsTest {
    @Test
    @DisplayName("are written anew from what was understood: times, place and words")
    void areWrittenAnew() {
        var kept = kept("""
                \uFEFFWEBVTT - walking
                Kind: captions

                NOTE nobody reads this

                STYLE
                ::cue { background: url(https://elsewhere.example.org/x) }

                1
                00:01.000 --> 00:04.500 position:10% region:below align:start
                <v Nurse>Walk a little
                every day.

                100:00:05.000 --> 100:00:06.000
                [door closes]
                """);
        assertThat(kept).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:04.500 position:10% align:start
                <v Nurse>Walk a little
                every day.

                100:00:05.000 --> 100:00:06.000
                [door closes]

                """);
        assertThat(kept(kept)).isEqualTo(kept);
        assertThat(kept(kept.replace("\n", "\r\n"))).isEqualTo(kept);
        assertThat(kept("WEBVTT\n00:01.000 --> 00:02.000\nNo empty line above"))
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nNo empty line above\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1, '1\n00:00:01,000 --> 00:00:02,000\nSubRip'",
        "1, 'WEBVTT'",
        "1, 'WEBVTT\n\nNOTE nothing is said'",
        "1, 'WEBVTTx\n\n00:01.000 --> 00:02.000\nA'",
        "3, 'WEBVTT\n\n00:00:02.000 --> 00:00:01.000\nBackwards'",
        "3, 'WEBVTT\n\n00:00:01.000 --> 00:00:01.000\nNo time at all'",
        "3, 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000'",
        "3, 'WEBVTT\n\nOnly words'",
        "3, 'WEBVTT\n\n00:61.000 --> 00:62.000\nA'",
        "6, 'WEBVTT\n\n00:05.000 --> 00:06.000\nLater\n\n00:01.000 --> 00:02.000\nSooner'",
        "3, 'WEBVTT\n\n00:01.000 --> 00:02.000\nA --> B'"
    })
    @DisplayName("that are none are refused with the line")
    void thatAreNoneAreRefused(int line, String text) {
        assertThat(objections(text))
                .containsExactly(
                        Refusal.of(VideoRefusal.BAD_CAPTIONS).at("captions").with("line", line));
    }

    @Test
    @DisplayName("have a length, and no signs that a terminal acts on")
    void haveBounds() {
        assertThat(objections("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "x".repeat(Captions.MOST)))
                .extracting(Refusal::code)
                .containsExactly("common.too-long");
        assertThat(objections("WEBVTT\n\n00:01.000 --> 00:02.000\n\u001b[2J"))
                .extracting(Refusal::code)
                .containsExactly("common.control-characters");
        assertThat(objections(" ")).extracting(Refusal::code).containsExactly("common.required");
    }

    private static String kept(String text) {
        var refusals = new Refusals();
        var kept = Captions.of(text, "captions", refusals);
        assertThat(refusals.all()).isEmpty();
        return kept;
    }

    private static List<Refusal> objections(String text) {
        var refusals = new Refusals();
        Captions.of(text, "captions", refusals);
        return refusals.all();
    }
}
