package org.ohms.education;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.Journey;

/** From the desk of whoever writes over that of whoever reviews to the patient who watches. */
@DisplayName("An article with a video")
class VideoArticleJourneyIT extends Journey {
    private static final Pattern DRAFT = Pattern.compile("/staff/articles/[0-9a-f-]{36}$");
    private static final String CAPTIONS = "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nWalk a little every day.\n";

    /** Two seconds of a square that goes from left to right, drawn and recorded by the browser itself. */
    private static final String RECORDED = """
            async () => {
              const canvas = document.createElement("canvas");
              canvas.width = 160;
              canvas.height = 90;
              const pen = canvas.getContext("2d");
              const parts = [];
              const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm;codecs=vp8" });
              recorder.ondataavailable = (event) => parts.push(event.data);
              const ended = new Promise((resolve) => { recorder.onstop = resolve; });
              recorder.start();
              for (let at = 0; at < 50; at += 1) {
                pen.fillStyle = "#ffffff";
                pen.fillRect(0, 0, 160, 90);
                pen.fillStyle = "#00529b";
                pen.fillRect(at * 3, 35, 20, 20);
                await new Promise((resolve) => { setTimeout(resolve, 40); });
              }
              recorder.stop();
              await ended;
              const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
              return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
            }""";

    private final String slug = "video-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName(
            "that is held here is brought, captioned, reviewed, and watched with its captions by whoever may read it")
    void heldHere() {
        var writer = signedInAs("doctor");
        var address = begins(writer);
        var movie = Base64.getDecoder().decode((String) writer.evaluate(RECORDED));
        writer.setInputFiles("#send-files", new FilePayload("walk.txt", "text/plain", movie));
        assertThat(writer.locator("video.movie")).isVisible();
        describes(writer);
        writer.locator("[id='captioning:captions']").fill("1\n00:00:00,000 --> 00:00:01,000\nNo WebVTT");
        writer.locator("[id='captioning:caption']").click();
        assertThat(writer.locator("[id='captioning']")).containsText("is not as WebVTT has it");
        writer.locator("[id='captioning:captions']").fill(CAPTIONS);
        press(writer, "captioning:caption");
        assertThat(writer.locator("video.movie track")).hasCount(1);
        look(writer, "write");
        sends(writer);
        publishes(address);

        var reader = signedInAs("patient");
        reader.navigate("/portal/learn/" + slug);
        var shown = reader.locator("video.movie");
        assertThat(shown).isVisible();
        Assertions.assertThat(shown.evaluate("video => video.paused && video.currentTime === 0 && video.preload"))
                .as("nothing plays and nothing is loaded by itself")
                .isEqualTo("none");
        look(reader, "watch");
        assertAccessible(reader);
        shown.focus();
        Assertions.assertThat((Boolean) shown.evaluate("""
                        async (video) => {
                          video.muted = true;
                          await video.play();
                          for (let tries = 0; tries < 100; tries += 1) {
                            const cues = video.textTracks[0].cues;
                            if (video.currentTime > 0.2 && video.videoWidth === 160 && cues && cues.length === 1) {
                              return true;
                            }
                            await new Promise((resolve) => { setTimeout(resolve, 100); });
                          }
                          return false;
                        }"""))
                .as("the picture comes, and so do the captions")
                .isTrue();

        var part = ask(reader, "/portal/videos/" + slug, "bytes=3-9");
        Assertions.assertThat(part.status()).isEqualTo(206);
        Assertions.assertThat(part.body()).isEqualTo(Arrays.copyOfRange(movie, 3, 10));
        Assertions.assertThat(part.headers())
                .containsEntry("content-type", "video/webm")
                .containsEntry("content-range", "bytes 3-9/" + movie.length)
                .containsEntry("accept-ranges", "bytes")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
        Assertions.assertThat(ask(reader, "/portal/videos/" + slug, "bytes=" + movie.length + "-")
                        .status())
                .isEqualTo(416);
        Assertions.assertThat(ask(reader, "/portal/videos/" + slug + "/en", "").text())
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nWalk");
        Assertions.assertThat(ask(reader, "/portal/videos/" + slug + "/fr", "").status())
                .isEqualTo(404);
        Assertions.assertThat(ask(reader, "/portal/videos/no-such-article", "").status())
                .isEqualTo(404);
        Assertions.assertThat(ask(reader, address.replace("/articles/", "/videos/"), "")
                        .status())
                .isEqualTo(404);
        var desk = signedInAs("registrar");
        Assertions.assertThat(
                        ask(desk, address.replace("/articles/", "/videos/"), "").status())
                .isNotEqualTo(200);
    }

    @Test
    @DisplayName("at another site loads nothing from there before the reader agreed, and nothing after taking it back")
    void atAnotherSite() {
        var writer = signedInAs("doctor");
        var address = begins(writer);
        writer.locator("[id='linking:address']").fill("https://elsewhere.example.org/7");
        writer.locator("[id='linking:link']").click();
        assertThat(writer.locator("[id='linking:address'][aria-invalid='true']"))
                .isVisible();
        assertThat(writer.locator("[id='linking']")).containsText("Allowed: " + Hospital.VIDEO_HOST);
        writer.locator("[id='linking:address']").fill("https://" + Hospital.VIDEO_HOST + "/video/7");
        press(writer, "linking:link");
        assertThat(writer.locator("[id='about:captioned']")).isVisible();
        writer.locator("[id='about:captioned']").check();
        describes(writer);
        sends(writer);
        publishes(address);

        var reader = signedInAs("patient");
        var here = "/portal/learn/" + slug;
        var strict = reader.navigate(here);
        Assertions.assertThat(strict.headerValue("content-security-policy")).doesNotContain("frame-src");
        assertThat(reader.locator("iframe")).hasCount(0);
        assertThat(reader.locator("main")).containsText("This video lies at " + Hospital.VIDEO_HOST);
        look(reader, "asked");
        assertAccessible(reader);

        answersAs(reader, Hospital.VIDEO_HOST, "<!DOCTYPE html><html lang=\"en\"><title>P</title><p>Player</p></html>");
        reader.locator("[id='consent:agree']").click();
        assertThat(reader.frameLocator("iframe.movie").locator("p")).hasText("Player");
        var agreed = reader.navigate(here);
        Assertions.assertThat(agreed.headerValue("content-security-policy"))
                .contains("; frame-src https://" + Hospital.VIDEO_HOST);
        assertThat(reader.frameLocator("iframe.movie").locator("p")).hasText("Player");

        reader.locator("[id='consent:disagree']").click();
        assertThat(reader.locator("[id='consent:agree']")).isVisible();
        assertThat(reader.locator("iframe")).hasCount(0);
    }

    /** A draft with a source; its address. */
    private String begins(Page writer) {
        writer.navigate("/staff/articles/new");
        field(writer, "slug").fill(slug);
        field(writer, "title").fill("Walking " + slug);
        field(writer, "summary").fill("About going on foot.");
        field(writer, "body").fill("## Begin\nWalk a little every day.");
        field(writer, "sources").fill("Walking | MedlinePlus | https://medlineplus.gov/exercise.html | 2026-11-22");
        writer.locator("[id='article:save']").click();
        writer.waitForURL(DRAFT);
        return writer.url().replaceAll("^https?://[^/]+", "");
    }

    private static void describes(Page writer) {
        writer.locator("[id='about:videoTitle']").fill("A walk");
        writer.locator("[id='about:transcript']")
                .fill("A square goes from left to right. A voice says: walk a little.");
        press(writer, "about:describe");
    }

    /** Presses a button that leads to the page anew, and waits for it. */
    private static void press(Page page, String id) {
        page.evaluate("window.before = true");
        page.locator("[id='" + id + "']").click();
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    private static void sends(Page writer) {
        press(writer, "article:send");
        assertThat(writer.locator("body")).containsText("In review");
    }

    private void publishes(String address) {
        var reviewer = signedInAs("cmo");
        reviewer.navigate(address);
        look(reviewer, "review");
        reviewer.locator("[id='publishing:reviewerName']").fill("Dr. Test, chief medical officer");
        reviewer.locator("[id='publishing:validUntil']")
                .fill(LocalDate.now(Clock.systemUTC()).plusYears(1).toString());
        press(reviewer, "publishing:publish");
        assertThat(reviewer.locator("body")).containsText("Published");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='article:" + id + "']");
    }

    private static APIResponse ask(Page page, String path, String range) {
        var options = RequestOptions.create().setMaxRedirects(0);
        return page.context().request().get(path, range.isEmpty() ? options : options.setHeader("Range", range));
    }
}
