package nl.startklaar.portal;

import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says that they miss: for which group, of which method, which product of it, and in
 * their own words.
 */
record Missing(
        Optional<UUID> group, Optional<UUID> method, Optional<UUID> product, String remark) {}
