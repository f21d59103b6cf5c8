package org.ohms.messaging.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestChannel;
import org.ohms.testing.TestClock;

@DisplayName("A text message that may have been taken")
class SmsInDoubtIT {
    private static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages.json";
    private static final String ONE = "/2010-04-01/Accounts/AC1/Messages/SM7.json";

    private final WireMockServer twilio =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final TwilioGateway gateway = new TwilioGateway();
    private final TestChannel channel = Hospital.use(TestChannel.class);

    @BeforeEach
    void aProvider() {
        twilio.start();
        var settings = new SmsSettings();
        settings.way = Optional.of("twilio");
        settings.url = "http://127.0.0.1:" + twilio.port();
        settings.account = Optional.of("AC1");
        settings.token = Optional.of("t");
        settings.from = Optional.of("+16175550000");
        var sms = new SmsChannel();
        sms.settings = settings;
        gateway.settings = settings;
        sms.twilio = gateway;
        Hospital.clockAt(TestClock.MONDAY_8AM);
        Hospital.asSystem(() -> Hospital.use(EntityManager.class)
                .createNativeQuery("delete from outbox")
                .executeUpdate());
        channel.reset();
        channel.standsFor(sms);
    }

    @AfterEach
    void nothingRests() {
        twilio.stop();
        channel.reset();
        Hospital.clock().pass(Duration.ofMinutes(6));
        put("visit:last");
        tick();
    }

    @Test
    void isFoundAtTheProviderAndNotSentTwice() {
        twilio.stubFor(post(MESSAGES).willReturn(taken("SM7").withFixedDelay(5000)));
        lists(listed("SM7", Hospital.clock().instant().plusSeconds(1)));
        put("visit:slow");

        var patience = gateway.patience;
        gateway.patience = Duration.ofMillis(500);
        tick();
        assertThat(state("visit:slow", "sending", "sms.no-answer")).isTrue();
        gateway.patience = patience;
        later(Duration.ofMinutes(2));

        assertThat(Hospital.count("select count(*) from ohms.outbox where state = 'sent' and receipt = 'SM7'"))
                .isOne();
        twilio.stubFor(get(ONE).willReturn(okJson("{\"status\":\"delivered\"}")));
        later(Duration.ofMinutes(2));
        assertThat(Hospital.count("select count(*) from ohms.outbox where state = 'delivered'"))
                .isOne();
        twilio.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @Test
    void isNotTakenForAnOlderOneNorForAnotherPersons() {
        twilio.stubFor(post(MESSAGES).willReturn(taken("SM1")));
        put("visit:first");
        tick();
        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(500)));
        lists(
                listed("SM1", Hospital.clock().instant()),
                listed("SM0", Hospital.clock().instant().minus(Duration.ofHours(3))));
        put("visit:same-words");
        tick();

        for (var round = 0; round < 15; round++) {
            later(Duration.ofMinutes(2));
        }

        assertThat(state("visit:same-words", "unknown", "outbox.in-doubt")).isTrue();
        twilio.verify(2, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @Test
    void isLookedUpWhenTheProviderIsBack() {
        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(503)));
        twilio.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(aResponse().withStatus(503)));
        put("visit:away");
        tick();
        for (var round = 0; round < 20; round++) {
            later(Duration.ofMinutes(6));
        }
        assertThat(state("visit:away", "sending", "sms.provider-unreachable")).isTrue();

        lists(listed("SM9", TestClock.MONDAY_8AM.plusSeconds(1)));
        later(Duration.ofMinutes(6));

        assertThat(Hospital.count("select count(*) from ohms.outbox where state = 'sent' and receipt = 'SM9'"))
                .isOne();
        twilio.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @Test
    void isAskedAfterInGrowingPausesAndNoMoreWhenNobodyAnswers() {
        twilio.stubFor(post(MESSAGES).willReturn(taken("SM7")));
        twilio.stubFor(get(ONE).willReturn(okJson("{\"status\":\"sent\"}")));
        put("visit:asked");
        for (var minute = 0; minute < 60; minute++) {
            tick();
            Hospital.clock().pass(Duration.ofMinutes(1));
        }
        twilio.verify(5, getRequestedFor(urlEqualTo(ONE)));

        twilio.stubFor(post(MESSAGES).willReturn(taken("SM8")));
        put("visit:asked-too");
        tick();
        twilio.stubFor(
                get(urlPathMatching(".*/Messages/.*")).willReturn(aResponse().withStatus(503)));
        twilio.resetRequests();
        later(Duration.ofHours(2));

        twilio.verify(1, getRequestedFor(urlPathMatching(".*/Messages/.*")));
    }

    private static boolean state(String key, String state, String failure) {
        return Hospital.count("select count(*) from ohms.outbox where dedupe_key = '" + key + "' and state = '" + state
                        + "' and failure = '" + failure + "'")
                == 1;
    }

    private static ResponseDefinitionBuilder taken(String sid) {
        return aResponse().withStatus(201).withBody("{\"sid\":\"" + sid + "\"}");
    }

    private void lists(String... messages) {
        twilio.stubFor(get(urlPathEqualTo(MESSAGES))
                .willReturn(okJson("{\"messages\":[" + String.join(",", messages) + "]}")));
    }

    private static String listed(String sid, Instant made) {
        return "{\"sid\":\"" + sid
                + "\",\"body\":\"your visit is on Thu\",\"direction\":\"outbound-api\",\"date_created\":\""
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(made.atOffset(ZoneOffset.UTC)) + "\"}";
    }

    private static void later(Duration pause) {
        Hospital.clock().pass(pause);
        tick();
    }

    private static void tick() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static void put(String key) {
        Hospital.asSystem(() -> {
            Hospital.use(Outbox.class)
                    .put(new OutboxMessage(
                            TestChannel.NAME,
                            key,
                            "{\"to\":\"+16175550101\",\"text\":\"your visit is on Thu\"}",
                            null,
                            null,
                            Hospital.clock().instant()));
            return null;
        });
    }
}
