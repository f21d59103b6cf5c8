package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.billing.charge.DiscountDesk;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Person;

/** What is on no invoice yet, the oldest first. */
@Named
@RequestScoped
public class ChargesView extends PagedList<ChargeRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ChargeDesk desk;

    @Inject
    transient DiscountDesk discounts;

    @Inject
    transient Person person;

    private transient List<ChargeRow> waiting = List.of();
    private long waitingTotal;
    private transient List<ChargeRow> back = List.of();
    private long backTotal;

    public void load() {
        show(desk.open(wanted()));
        var cameBack = desk.cameBack(new PageRequest(0, getSize()));
        back = cameBack.rows();
        backTotal = cameBack.total();
        if (person.may("charge.approve")) {
            var discounted = discounts.waiting(new PageRequest(0, getSize()));
            waiting = discounted.rows();
            waitingTotal = discounted.total();
        }
    }

    /** Of which so much is to be taken off that a second person has to agree; for those who may. */
    public List<ChargeRow> getWaiting() {
        return waiting;
    }

    public long getWaitingTotal() {
        return waitingTotal;
    }

    /** On an invoice, though something of it came back since. */
    public List<ChargeRow> getBack() {
        return back;
    }

    public long getBackTotal() {
        return backTotal;
    }
}
