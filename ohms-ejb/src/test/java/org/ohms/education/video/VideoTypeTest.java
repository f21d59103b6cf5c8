package org.ohms.education.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a video is")
class VideoTypeTest {
    @Test
    @DisplayName("is told by its content, at whatever length")
    void isToldByItsContent() {
        assertThat(VideoType.sniffed(MovieSamples.mp4(5_000, 1))).contains(VideoType.MP4);
        assertThat(VideoType.sniffed(MovieSamples.webm("webm"))).contains(VideoType.WEBM);
        assertThat(VideoType.accepted()).isEqualTo("video/mp4,video/webm");
    }

    static Stream<Arguments> refused() {
        var picture = MovieSamples.mp4(500, 1);
        var heic = "ftypheic\0\0\0\0mif1heicxxxxyyyy".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(heic, 0, picture, 4, heic.length);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a page", "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("a picture in the same box", picture),
                Arguments.of("Matroska that is no WebM", MovieSamples.webm("matroska")),
                Arguments.of("a head that is cut off", Arrays.copyOf(MovieSamples.mp4(500, 1), 9)),
                Arguments.of("the mark of WebM alone", Arrays.copyOf(MovieSamples.webm("webm"), 11)),
                Arguments.of("a page behind other bytes", "xxxxxxxxftypmp42".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isNothingElse(String name, byte[] content) {
        assertThat(VideoType.sniffed(content)).as(name).isEmpty();
    }

    @Test
    @DisplayName("is asked of a beginning of any length without harm")
    void bearsEveryBeginning() {
        for (var whole : new byte[][] {MovieSamples.mp4(200, 3), MovieSamples.webm("webm")}) {
            for (var length = 0; length < whole.length; length++) {
                assertThat(VideoType.sniffed(Arrays.copyOf(whole, length))).isNotNull();
            }
        }
    }
}
