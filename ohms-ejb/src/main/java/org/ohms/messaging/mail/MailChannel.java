package org.ohms.messaging.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.catcher.CaughtMessages;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;

/**
 * Sends e-mail by SMTP. The Message-ID is made from the outbox entry, so a mail that goes out twice after a crash is
 * one mail to every mail program.
 */
@ApplicationScoped
public class MailChannel implements OutboxChannel {
    public static final String NAME = "mail";

    @Inject
    MailSettings settings;

    @Inject
    CaughtMessages catcher;

    @Inject
    Clock clock;

    /** How long the server may take to connect, and for each word of the conversation. */
    Duration patience = Duration.ofSeconds(10);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        switch (settings.way()) {
            case "smtp" -> send(id, read(body));
            case "catcher" -> catcher.keep(id, NAME, body);
            default -> throw new DeliveryFailed("mail.off", true);
        }
        return Optional.empty();
    }

    private static MailMessage read(String body) {
        return MessageJson.read(body, MailMessage.class);
    }

    private void send(UUID id, MailMessage mail) throws DeliveryFailed {
        var session = session();
        try (var server = session.getTransport("smtp")) {
            var message = message(session, id, mail);
            connect(server);
            server.sendMessage(message, message.getAllRecipients());
        } catch (AddressException noAddress) {
            throw new DeliveryFailed("mail.address-refused", true);
        } catch (SendFailedException refused) {
            throw new DeliveryFailed(
                    "mail.address-refused",
                    refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0);
        } catch (MessagingException brokeOff) {
            throw DeliveryFailed.brokeOff("mail.server-broke-off");
        }
    }

    private static void connect(Transport server) throws DeliveryFailed {
        try {
            server.connect();
        } catch (MessagingException unreachable) {
            throw DeliveryFailed.nobodyThere("mail.server-unreachable");
        }
    }

    private MimeMessage message(Session session, UUID id, MailMessage mail) throws MessagingException {
        var message = new StableMessage(session, "<" + id + "@" + domain() + ">");
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(mail.to())});
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(text);
        if (mail.calendar() != null) {
            var calendar = new MimeBodyPart();
            calendar.setText(mail.calendar(), StandardCharsets.UTF_8.name(), "calendar");
            calendar.setHeader(
                    "Content-Type", "text/calendar; charset=UTF-8; method=" + (mail.cancels() ? "CANCEL" : "REQUEST"));
            parts.addBodyPart(calendar);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host().orElse(""));
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        var millis = Long.toString(patience.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put(
                "mail.smtp.starttls.enable",
                Boolean.toString(settings.protection().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.protection().equals("starttls")));
        properties.put(
                "mail.smtp.ssl.enable", Boolean.toString(settings.protection().equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        return Session.getInstance(properties, authenticator());
    }

    private @Nullable Authenticator authenticator() {
        return settings.user()
                .map(user -> new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                user, settings.password().orElse(""));
                    }
                })
                .orElse(null);
    }

    /** A message that keeps the id it is given; the plain one makes its own at sending. */
    private static final class StableMessage extends MimeMessage {
        private final String id;

        StableMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
