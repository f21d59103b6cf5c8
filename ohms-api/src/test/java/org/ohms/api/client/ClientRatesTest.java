package org.ohms.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.client.CheckedClient;
import org.ohms.identity.client.ClientId;
import org.ohms.identity.client.RequestRates;

@DisplayName("How often a client comes")
class ClientRatesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final RequestRates shared = mock(RequestRates.class);
    private final CheckedClient client = new CheckedClient(
            new ClientId(UUID.randomUUID()), "partner", Set.of(), Set.of(), false, 100, UUID.randomUUID());

    @Test
    void isAskedOfAllNodesOnceForTenRequests() {
        when(shared.take(anyString(), anyInt(), any(), anyInt())).thenReturn(new RequestRates.Taken(10, Duration.ZERO));
        var node = node(NOON);

        assertThat(IntStream.range(0, 100).filter(i -> node.take(client).isPresent()))
                .isEmpty();

        verify(shared, times(10)).take("client|" + client.id() + "|100", 100, Duration.ofSeconds(1), 10);
    }

    @Test
    void isNotAskedWhileThereIsNothingToGive() {
        when(shared.take(anyString(), anyInt(), any(), anyInt()))
                .thenReturn(new RequestRates.Taken(0, Duration.ofMillis(7)));
        var node = node(NOON);

        assertThat(node.take(client)).contains(Duration.ofMillis(7));
        assertThat(node.take(client)).contains(Duration.ofMillis(7));
        verify(shared, times(1)).take(anyString(), anyInt(), any(), anyInt());

        node.clock = Clock.fixed(NOON.plusMillis(7), ZoneOffset.UTC);
        when(shared.take(anyString(), anyInt(), any(), anyInt())).thenReturn(new RequestRates.Taken(1, Duration.ZERO));
        assertThat(node.take(client)).isEmpty();
    }

    private ClientRates node(Instant now) {
        var node = new ClientRates();
        node.shared = shared;
        node.clock = Clock.fixed(now, ZoneOffset.UTC);
        return node;
    }
}
