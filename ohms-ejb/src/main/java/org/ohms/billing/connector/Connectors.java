package org.ohms.billing.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The ways to payers that this hospital has. */
@ApplicationScoped
public class Connectors {
    @Inject
    @Any
    Instance<PayerConnector> all;

    /** The way of this name, if it can be used. */
    public Optional<PayerConnector> ready(String code) {
        return all.stream()
                .filter(one -> one.code().equalsIgnoreCase(code))
                .filter(PayerConnector::isReady)
                .findFirst();
    }

    /** The names of all ways, used or not. */
    public List<String> codes() {
        return all.stream().map(PayerConnector::code).sorted().toList();
    }
}
