package org.ohms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceFilter;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The bills of the demonstration")
class DemoBillsIT {
    @Test
    @DisplayName("are some to be drafted, some open and some paid, and the books balance")
    void areLivedIn() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        for (var i = 0; i < 9; i++) {
            Office.charge(Clinic.patient(), Office.VISIT, 1 + i);
        }

        Hospital.asSystem(() -> {
            BeanManager beans = CDI.current().getBeanManager();
            beans.resolveObserverMethods(new DemoDataWanted()).stream()
                    .filter(o -> o.getBeanClass().getPackageName().startsWith("org.ohms.billing"))
                    .sorted(Comparator.comparing(ObserverMethod::getPriority))
                    .forEach(o -> o.notify(new DemoDataWanted()));
            return true;
        });

        assertThat(as(CLERK, () -> use(ChargeDesk.class).prices()))
                .anyMatch(price -> price.code().equals("VISIT-30"));
        assertThat(as(CLERK, () -> use(ChargeDesk.class).open(new PageRequest(0, 1)))
                        .total())
                .isPositive();
        for (var state : new InvoiceState[] {InvoiceState.PAID, InvoiceState.PART_PAID, InvoiceState.ISSUED}) {
            assertThat(as(CLERK, () -> use(InvoiceDesk.class).search(InvoiceFilter.of(state), new PageRequest(0, 1)))
                            .total())
                    .as(state.name())
                    .isPositive();
        }
        assertThat(Office.imbalance()).isZero();
    }
}
