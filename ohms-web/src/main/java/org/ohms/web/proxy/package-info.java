/** Pages of acting for somebody else: the switch in the portal, naming a proxy, the offer by mail, and the desk's list. */
@NullMarked
package org.ohms.web.proxy;

import org.jspecify.annotations.NullMarked;
