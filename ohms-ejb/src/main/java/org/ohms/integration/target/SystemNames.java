package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** As the machine looks names up. */
@ApplicationScoped
class SystemNames implements Names {
    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
