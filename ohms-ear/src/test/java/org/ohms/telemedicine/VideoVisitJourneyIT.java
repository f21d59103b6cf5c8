package org.ohms.telemedicine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;
import org.ohms.house.Patience;

/** Browsers with a camera and a microphone that only pretend; what goes between them is real. */
@DisplayName("A visit by video")
class VideoVisitJourneyIT extends Journey {
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);
    private static final Pattern LINK = Pattern.compile("/portal/video\\?link=([A-Za-z0-9_-]{43})");
    private static final double FIRST_PICTURE = 120_000;
    private static final String PICTURES_CAME = "count => { const all = [...document.querySelectorAll('.vw__who')];"
            + " return all.length === count && all.every(one => Number(one.dataset.videoFrames) > 0); }";

    /** What the channel says to somebody who shows something else than a pass; and how it ends. */
    private static final String KNOCK = """
            first => new Promise(done => {
                const heard = [];
                const channel = new WebSocket('wss://' + location.host + '/live/video');
                channel.onopen = () => channel.send(JSON.stringify(first));
                channel.onmessage = news => heard.push(JSON.parse(news.data).type);
                channel.onclose = () => done(heard.filter(type => type !== 'refused').length);
            })""";

    /** A minute about now in which patient and doctor are free. */
    private static final String BOOKED = """
            insert into ohms.appointment (id, patient_id, practitioner_id, service_id, place_id, starts_at, ends_at,
                busy_from, busy_until, day, status, video, booked_at, version)
            select '%s', o.patient_id, p.id, s.id, p.place_id, t, t + interval '1 minute', t, t + interval '1 minute',
                cast(t at time zone coalesce(l.zone, 'America/New_York') as date), 'BOOKED', true, now(), 1
            from (select patient_id from ohms.patient_account order by since, patient_id limit 1) o,
                (select id, place_id from ohms.practitioner where family = 'Haddad' and account_id is not null) p
                join ohms.place l on l.id = p.place_id,
                (select id from ohms.service where video order by code limit 1) s,
                generate_series(now() - interval '40 minutes', now() + interval '10 minutes', interval '1 minute') t
            where not exists (select 1 from ohms.appointment a
                where (a.practitioner_id = p.id or a.patient_id = o.patient_id)
                    and a.status not in ('RELEASED', 'CANCELLED', 'NO_SHOW')
                    and tstzrange(a.busy_from, a.busy_until) && tstzrange(t, t + interval '1 minute'))
            order by abs(extract(epoch from t - now())) limit 1""";

    /** The morning of the doctor is full, one visit after the other: one of them is over earlier. */
    private static final String SHORTER = """
            update ohms.appointment set ends_at = ends_at - interval '2 minutes',
                busy_until = busy_until - interval '2 minutes'
            where id = (select a.id from ohms.appointment a join ohms.practitioner p on p.id = a.practitioner_id
                where p.family = 'Haddad' and p.account_id is not null
                    and a.status not in ('RELEASED', 'CANCELLED', 'NO_SHOW')
                    and a.ends_at - a.starts_at > interval '10 minutes'
                    and a.ends_at between now() - interval '30 minutes' and now() + interval '9 minutes'
                order by abs(extract(epoch from a.ends_at - now())) limit 1)""";

    private String visit = "";

    /** The doctor cares for the patient. */
    @BeforeEach
    void book() throws SQLException {
        visit = UUID.randomUUID().toString();
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            if (statement.executeUpdate(BOOKED.formatted(visit)) == 0) {
                statement.executeUpdate(SHORTER);
                statement.executeUpdate(BOOKED.formatted(visit));
            }
            statement.executeUpdate("""
                    insert into ohms.care_relationship (patient_id, account_id, source, source_id, starts_at)
                    select a.patient_id, p.account_id, 'assignment', gen_random_uuid(), now() - interval '1 minute'
                    from ohms.appointment a join ohms.practitioner p on p.id = a.practitioner_id
                    where a.id = '%s'""".formatted(visit));
        }
        assertThat(one("select count(*) from ohms.appointment where id = '" + visit + "'"))
                .as("there is a free minute")
                .isEqualTo("1");
    }

    private static Locator part(Page page, String name) {
        return page.locator("[data-video-" + name + "]");
    }

    private Page patientWaits() {
        var page = signedInAs("patient");
        page.setViewportSize(PHONE, 844);
        page.navigate("/portal/visits/" + visit);
        page.locator("a[href$='/video']").click();
        assertAccessible(page);
        part(page, "start").click();
        assertThat(part(page, "title")).containsText("You are next");
        return page;
    }

    private Page doctorComes() {
        var page = signedInAs("doctor");
        page.navigate("/staff/visits/" + visit + "/video");
        part(page, "start").click();
        return page;
    }

    /** Two cameras, two coders and two servers share the machine: the first picture takes its time. */
    private static void sees(Page page, int others) {
        page.waitForFunction(PICTURES_CAME, others, new Page.WaitForFunctionOptions().setTimeout(FIRST_PICTURE));
    }

    private static void admit(Page doctor, String whom) {
        doctor.locator("[data-video-people] li", new Page.LocatorOptions().setHasText(whom))
                .locator("button.btn--primary")
                .click();
    }

    @Test
    @DisplayName("is waited for, let in, seen and heard on both sides, written in, and ended with some words")
    void wholeVisit() throws SQLException {
        var patient = patientWaits();
        assertThat(part(patient, "camera")).containsText("Camera works");
        assertThat(part(patient, "sound")).containsText("Microphone works");
        assertThat(patient.locator(".vw__who")).hasCount(0);
        look(patient, "waiting");
        patient.setViewportSize(PHONE, 844);

        var doctor = doctorComes();
        assertThat(part(doctor, "people")).containsText("Waits");
        assertThat(part(doctor, "people")).containsText("Camera works");
        look(doctor, "host");
        admit(doctor, "Patient");

        sees(patient, 1);
        sees(doctor, 1);
        assertThat(part(patient, "title")).containsText("You are in");
        look(patient, "in");
        patient.setViewportSize(PHONE, 844);

        part(patient, "mute").click();
        assertThat(part(patient, "mute")).hasAttribute("aria-pressed", "true");
        part(patient, "chat").click();
        patient.locator("#video-say").fill("Can you see the rash?");
        patient.locator("#video-say").press("Enter");
        part(doctor, "chat").click();
        assertThat(part(doctor, "talk")).containsText("Can you see the rash?");

        // the network changes: the page comes back by itself, and pictures come again
        patient.context().setOffline(true);
        patient.evaluate("window.dispatchEvent(new Event('online'))");
        patient.context().setOffline(false);
        sees(patient, 1);

        doctor.locator("[data-open=end-video]").click();
        doctor.locator("#end-summary").fill("Cream twice a day.");
        part(doctor, "end").click();
        assertThat(doctor.locator("main")).containsText("Cream twice a day.");
        assertThat(patient.locator("main")).containsText("Cream twice a day.");
        assertThat(patient.locator("main")).containsText("Can you see the rash?");
        assertAccessible(patient);
        assertAccessible(doctor);
        assertThat(one("select status from ohms.appointment where id = '" + visit + "'"))
                .isEqualTo("FULFILLED");
    }

    @Test
    @DisplayName("lets an invited person in by link, without signing in, and in one browser only")
    void guest() throws SQLException {
        var doctor = doctorComes();
        doctor.locator("#guest-email").fill("nobody");
        part(doctor, "invite").locator("button[type=submit]").click();
        assertThat(doctor.locator("#guest-name-error")).not().isEmpty();
        assertThat(doctor.locator("#guest-email-error")).not().isEmpty();
        doctor.locator("#guest-name").fill("Ines Prieto");
        doctor.locator("#guest-email").fill("ines@example.org");
        part(doctor, "invite").locator("button[type=submit]").click();
        assertThat(part(doctor, "invited")).containsText("on its way");

        var link = LINK.matcher(mail());
        assertThat(link.find()).isTrue();
        var guest = patientsDoor();
        guest.navigate("/portal/video?link=" + link.group(1));
        assertThat(guest.url()).contains("opened=").doesNotContain(link.group(1));
        assertThat(guest.locator("main")).containsText("Ines Prieto");
        assertAccessible(guest);
        part(guest, "start").click();
        assertThat(part(guest, "title")).containsText("You are next");
        admit(doctor, "Ines Prieto");
        sees(guest, 1);
        sees(doctor, 1);

        var another = patientsDoor();
        another.navigate("/portal/video?link=" + link.group(1));
        part(another, "start").click();
        assertThat(part(another, "problem")).containsText("another browser");
        assertThat(another.locator(".vw__who")).hasCount(0);
    }

    private String mail() throws SQLException {
        var sent = """
                select cast(c.id as text) from ohms.caught_message c join ohms.outbox o on o.id = c.id
                join ohms.video_participant g on g.id = o.subject and g.kind = 'GUEST'
                join ohms.video_visit v on v.id = g.video_visit_id
                where c.channel = 'mail' and v.appointment_id = '%s'""".formatted(visit);
        Patience.until(
                "the mail has been sent",
                () -> !one("select count(*) from (" + sent + ") sent").equals("0"));
        var admin = signedInAs("admin");
        admin.navigate("/admin/outbox/" + one(sent));
        return admin.locator(".prose--letter").first().textContent();
    }

    @Test
    @DisplayName("is closed to whoever shows no pass, and to other sites; camera and microphone are its own")
    void closedToOthers() {
        var stranger = patientsDoor();
        stranger.navigate("/login");

        var wrong = "{pass: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', page: crypto.randomUUID()}";
        assertThat(stranger.evaluate("(" + KNOCK + ")(" + wrong + ")")).isEqualTo(0);
        assertThat(stranger.evaluate("(" + KNOCK + ")({say: 'Hello'})")).isEqualTo(0);
        assertThat(stranger.evaluate("fetch('/portal/video-room', {method: 'POST', body: '{}'}).then(a => a.status)"))
                .isEqualTo(401);
        assertThat(stranger.evaluate("fetch('/portal/video-guest', {method: 'POST', body: JSON.stringify({do: 'pass',"
                        + " visit: 'x'})}).then(a => a.status)"))
                .isEqualTo(404);
        var request = stranger.context().request();
        assertThat(request.post("/portal/video-guest", STAY).status())
                .as("a request that no page of ours made")
                .isEqualTo(403);

        var patient = signedInAs("patient");
        assertThat(allowed(patient, "/portal/visits/" + visit + "/video"))
                .contains("camera=(self)", "microphone=(self)");
        assertThat(allowed(patient, "/portal/visits")).contains("camera=()", "microphone=()", "display-capture=()");
    }

    private static String allowed(Page page, String address) {
        return page.context().request().get(address, STAY).headers().getOrDefault("permissions-policy", "");
    }
}
