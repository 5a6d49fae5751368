package nl.startklaar.storage;

import java.util.List;

/** Each module with tables has one bean of this kind, which says of each table what it holds. */
public interface DeclaredTables {

    List<DeclaredTable> tables();
}
