package nl.startklaar.amend;

import java.util.UUID;
import nl.startklaar.school.Role;

/** A way in that a deed by hand gave somebody; undoing the deed takes it back. */
record Access(UUID account, Role role) {}
