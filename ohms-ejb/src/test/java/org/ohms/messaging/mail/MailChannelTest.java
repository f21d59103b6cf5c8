package org.ohms.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.bind.JsonbBuilder;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.outbox.DeliveryFailed;

@DisplayName("A mail")
class MailChannelTest {
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final MailChannel channel = new MailChannel();

    @BeforeEach
    void aMailServer() {
        server.start();
        var settings = new MailSettings();
        settings.way = Optional.of("smtp");
        settings.host = Optional.of("127.0.0.1");
        settings.port = server.getSmtp().getPort();
        settings.protection = "none";
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = "no-reply@harbour.example";
        channel.settings = settings;
        channel.clock = Clock.systemUTC();
    }

    @AfterEach
    void closed() {
        server.stop();
    }

    @Test
    void keepsItsMessageIdWhenItGoesOutTwice() throws Exception {
        var id = UUID.randomUUID();

        channel.deliver(id, mail(null));
        channel.deliver(id, mail(null));

        assertThat(server.getReceivedMessages())
                .extracting(message -> message.getHeader("Message-ID")[0])
                .containsExactly("<" + id + "@harbour.example>", "<" + id + "@harbour.example>");
    }

    @Test
    void carriesTheCalendarEntryAsWhatItIs() throws Exception {
        channel.deliver(UUID.randomUUID(), mail("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"));

        var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getContentType())
                .contains("text/calendar")
                .contains("method=REQUEST");
        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe")[0])
                .isEqualTo("<https://portal.example/unsubscribe?link=x>");
        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe-Post")[0])
                .isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void saysNothingOfStoppingWhereItCannotBeStopped() throws Exception {
        channel.deliver(
                UUID.randomUUID(),
                JsonbBuilder.create()
                        .toJson(new MailMessage("nora@example.org", "Visit", "Hello", "en", null, false, null)));

        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .isNull();
        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe-Post"))
                .isNull();
    }

    @Test
    void isGivenUpWhenItsAddressIsNone() {
        var failed = catchThrowableOfType(
                DeliveryFailed.class,
                () -> channel.deliver(
                        UUID.randomUUID(),
                        JsonbBuilder.create()
                                .toJson(new MailMessage("nora at home", "Visit", "Hello", "en", null, false, null))));

        assertThat(failed.isForGood()).isTrue();
        assertThat(failed).hasMessage("mail.address-refused");
    }

    @Test
    void hasNoHeaderThatSomebodyWroteIntoItsSubject() throws Exception {
        channel.deliver(
                UUID.randomUUID(),
                JsonbBuilder.create()
                        .toJson(new MailMessage(
                                "nora@example.org",
                                "Visit\r\nBcc: else@example.org\r\nX-Planted: yes",
                                "Hello\r\n.\r\nRCPT TO:<else@example.org>",
                                "en",
                                null,
                                false,
                                null)));

        var arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getAllRecipients()).extracting(Object::toString).containsExactly("nora@example.org");
        assertThat(arrived[0].getHeader("Bcc")).isNull();
        assertThat(arrived[0].getHeader("X-Planted")).isNull();
    }

    @Test
    void goesToNobodyBesideTheOneItIsFor() {
        var failed = catchThrowableOfType(
                DeliveryFailed.class,
                () -> channel.deliver(
                        UUID.randomUUID(),
                        JsonbBuilder.create()
                                .toJson(new MailMessage(
                                        "nora@example.org>\r\nRCPT TO:<else@example.org",
                                        "Visit",
                                        "Hello",
                                        "en",
                                        null,
                                        false,
                                        null))));

        assertThat(failed).hasMessage("mail.address-refused");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void isTriedAgainLaterWhenTheServerIsAway() {
        server.stop();

        var failed = catchThrowableOfType(DeliveryFailed.class, () -> channel.deliver(UUID.randomUUID(), mail(null)));

        assertThat(failed.isForGood()).isFalse();
        assertThat(failed.isOfTheWay()).isTrue();
        assertThat(failed).hasMessage("mail.server-unreachable");
    }

    private static String mail(@org.jspecify.annotations.Nullable String calendar) {
        return JsonbBuilder.create()
                .toJson(new MailMessage(
                        "nora@example.org",
                        "Your visit",
                        "Hello",
                        "en",
                        calendar,
                        false,
                        "https://portal.example/unsubscribe?link=x"));
    }
}
