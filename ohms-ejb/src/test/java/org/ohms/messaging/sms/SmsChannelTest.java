package org.ohms.messaging.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;

@DisplayName("A text message")
class SmsChannelTest {
    private static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages.json";
    private static final String BODY = "{\"to\":\"+16175550101\",\"text\":\"your visit is on Thu\"}";

    private final WireMockServer twilio =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final SmsChannel channel = new SmsChannel();

    @BeforeEach
    void aProvider() {
        twilio.start();
        var settings = new SmsSettings();
        settings.way = Optional.of("twilio");
        settings.url = "http://127.0.0.1:" + twilio.port();
        settings.account = Optional.of("AC1");
        settings.token = Optional.of("t");
        settings.from = Optional.of("+16175550000");
        channel.settings = settings;
        channel.twilio = new TwilioGateway();
        channel.twilio.settings = settings;
    }

    @AfterEach
    void closed() {
        twilio.stop();
    }

    @Test
    void isHandedOverWithTheProvidersId() throws DeliveryFailed {
        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(201).withBody("{\"sid\":\"SM7\"}")));

        var receipt = channel.deliver(UUID.randomUUID(), BODY);

        assertThat(receipt).contains("SM7");
        twilio.verify(postRequestedFor(urlEqualTo(MESSAGES))
                .withHeader("Authorization", containing("Basic "))
                .withRequestBody(containing("To=%2B16175550101")));
    }

    @Test
    void isGivenUpWhenTheNumberIsRefusedAndWaitsWhenTheProviderIsBusy() {
        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(400)));
        assertThat(failure().isForGood()).isTrue();

        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(429)));
        assertThat(failure()).matches(failed -> failed.isOfTheWay() && !failed.isForGood() && !failed.isInDoubt());
    }

    @Test
    void waitsWhenNoConnectionWasMade() {
        twilio.stop();

        assertThat(failure())
                .hasMessage("sms.provider-unreachable")
                .matches(failed -> failed.isOfTheWay() && !failed.isInDoubt());
    }

    @Test
    void isInDoubtWheneverItMayHaveBeenTaken() {
        channel.twilio.patience = Duration.ofMillis(300);
        for (var answer : List.of(
                aResponse().withStatus(500),
                aResponse().withStatus(503),
                aResponse().withStatus(201).withBody("<html>"),
                aResponse().withStatus(201).withBody("{}"),
                aResponse().withStatus(201).withBody("{\"sid\":\"SM7\"}").withFixedDelay(2000),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            twilio.stubFor(post(MESSAGES).willReturn(answer));

            assertThat(failure()).matches(failed -> failed.isInDoubt() && failed.isOfTheWay());
        }
    }

    @Test
    void inDoubtIsLookedUpAtTheProvider() throws DeliveryFailed {
        var id = UUID.randomUUID();
        var tried = Instant.parse("2026-11-23T13:00:00Z");
        listed(
                listedMessage("SM1", "your visit is on Thu", "Mon, 23 Nov 2026 13:00:09 +0000", "outbound-api"),
                listedMessage("SM2", "your visit is on Thu", "Mon, 23 Nov 2026 11:00:00 +0000", "outbound-api"),
                listedMessage("SM3", "your visit is on Thu", "Mon, 23 Nov 2026 13:00:09 +0000", "inbound"),
                listedMessage("SM4", "your visit is on Fri", "Mon, 23 Nov 2026 13:00:09 +0000", "outbound-api"));
        assertThat(channel.trace(id, BODY, tried)).contains(List.of("SM1"));

        listed();
        assertThat(channel.trace(id, BODY, tried)).contains(List.of());

        twilio.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(aResponse().withStatus(403)));
        assertThat(channel.trace(id, BODY, tried)).isEmpty();

        twilio.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(aResponse().withStatus(500)));
        assertThat(catchThrowableOfType(DeliveryFailed.class, () -> channel.trace(id, BODY, tried))
                        .isOfTheWay())
                .isTrue();
        assertThat(channel.resendsInDoubt()).isFalse();
    }

    private void listed(String... messages) {
        twilio.stubFor(get(urlPathEqualTo(MESSAGES))
                .withQueryParam("To", equalTo("+16175550101"))
                .willReturn(okJson("{\"messages\":[" + String.join(",", messages) + "]}")));
    }

    private static String listedMessage(String sid, String text, String made, String direction) {
        return "{\"sid\":\"" + sid + "\",\"body\":\"" + text + "\",\"date_created\":\"" + made + "\",\"direction\":\""
                + direction + "\"}";
    }

    @Test
    void isDeliveredWhenTheProviderSaysSo() throws DeliveryFailed {
        var one = "/2010-04-01/Accounts/AC1/Messages/SM7.json";

        twilio.stubFor(get(one).willReturn(okJson("{\"status\":\"queued\"}")));
        assertThat(channel.arrival("SM7")).isEqualTo(OutboxChannel.Arrival.NOT_YET);

        twilio.stubFor(get(one).willReturn(okJson("{\"status\":\"delivered\"}")));
        assertThat(channel.arrival("SM7")).isEqualTo(OutboxChannel.Arrival.ARRIVED);

        twilio.stubFor(get(one).willReturn(okJson("{\"status\":\"undelivered\"}")));
        assertThat(channel.arrival("SM7")).isEqualTo(OutboxChannel.Arrival.LOST);

        twilio.stubFor(get(one).willReturn(aResponse().withStatus(503)));
        assertThat(catchThrowableOfType(DeliveryFailed.class, () -> channel.arrival("SM7")))
                .hasMessage("sms.provider-unreachable");
    }

    private DeliveryFailed failure() {
        return catchThrowableOfType(DeliveryFailed.class, () -> channel.deliver(UUID.randomUUID(), BODY));
    }
}
