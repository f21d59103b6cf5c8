package org.ohms.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.TestClock;

@DisplayName("The announcer")
class AnnouncerTest {
    private final TestClock clock = new TestClock();
    private final Announcer announcer = new Announcer();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean otherAway = new AtomicBoolean();
    private final AtomicInteger heard = new AtomicInteger();

    @BeforeEach
    void aHouseWithTwoWhoListen() {
        announcer.clock = clock;
        announcer.hospital = () -> ZoneOffset.UTC;
        announcer.request = new RequestContextController() {
            @Override
            public boolean activate() {
                return false;
            }

            @Override
            public void deactivate() {
                throw new IllegalStateException("was not activated here");
            }
        };
        var observers = Set.of(observer(away), observer(otherAway));
        announcer.beans = stub(
                BeanManager.class,
                (proxy, method, arguments) -> arguments[0] instanceof FewSecondsHavePassed ? observers : Set.of());
    }

    private ObserverMethod<?> observer(AtomicBoolean fails) {
        return stub(ObserverMethod.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBeanClass" -> AnnouncerTest.class;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> {
                heard.incrementAndGet();
                if (fails.get()) {
                    throw new IllegalStateException("the database is away");
                }
                yield null;
            }
        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    @Test
    void comesInGrowingPausesWhileNobodyCanDoAnything() {
        away.set(true);
        otherAway.set(true);

        for (var tenth = 0; tenth < 600; tenth++) {
            announcer.promptly();
            clock.pass(Duration.ofMillis(100));
        }

        // at once, then after 2, 4, 8 and 16 seconds; the next pause is of 30
        assertThat(heard).hasValue(2 * 5);
    }

    @Test
    void comesAsAlwaysWhenSomebodyCanAndAsSoonAsTheyAllCanAgain() {
        away.set(true);
        announcer.promptly();
        announcer.promptly();
        assertThat(heard).hasValue(4);

        otherAway.set(true);
        announcer.promptly();
        away.set(false);
        otherAway.set(false);
        clock.pass(Duration.ofSeconds(2));
        heard.set(0);
        announcer.promptly();
        announcer.promptly();

        assertThat(heard).hasValue(4);
    }
}
