package org.ohms.messaging.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
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
    void isGivenUpWhenTheNumberIsRefusedAndTriedAgainWhenTheProviderIsBusy() {
        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(400)));
        assertThat(failure().isForGood()).isTrue();

        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(429)));
        assertThat(failure().isForGood()).isFalse();

        twilio.stubFor(post(MESSAGES).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(failure()).hasMessage("sms.provider-unreachable");
    }

    @Test
    void inDoubtIsLookedUpAtTheProvider() {
        var listed = get(urlPathEqualTo(MESSAGES));
        var id = UUID.randomUUID();

        twilio.stubFor(listed.willReturn(okJson("{\"messages\":[{\"body\":\"your visit is on Thu\"}]}")));
        assertThat(channel.trace(id, BODY)).isEqualTo(OutboxChannel.Trace.TAKEN);

        twilio.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(okJson("{\"messages\":[]}")));
        assertThat(channel.trace(id, BODY)).isEqualTo(OutboxChannel.Trace.NEVER_SEEN);

        twilio.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(aResponse().withStatus(500)));
        assertThat(channel.trace(id, BODY)).isEqualTo(OutboxChannel.Trace.UNKNOWN);
        assertThat(channel.resendsInDoubt()).isFalse();
    }

    @Test
    void isDeliveredWhenTheProviderSaysSo() {
        var one = "/2010-04-01/Accounts/AC1/Messages/SM7.json";

        twilio.stubFor(get(one).willReturn(okJson("{\"status\":\"queued\"}")));
        assertThat(channel.arrival("SM7")).isEqualTo(OutboxChannel.Arrival.NOT_YET);

        twilio.stubFor(get(one).willReturn(okJson("{\"status\":\"delivered\"}")));
        assertThat(channel.arrival("SM7")).isEqualTo(OutboxChannel.Arrival.ARRIVED);

        twilio.stubFor(get(one).willReturn(okJson("{\"status\":\"undelivered\"}")));
        assertThat(channel.arrival("SM7")).isEqualTo(OutboxChannel.Arrival.LOST);
    }

    private DeliveryFailed failure() {
        return catchThrowableOfType(DeliveryFailed.class, () -> channel.deliver(UUID.randomUUID(), BODY));
    }
}
