package org.ohms.billing.gateway;

/** Who is paid, as the gateway's page says it: never what for. */
interface Payee {
    String name();
}
