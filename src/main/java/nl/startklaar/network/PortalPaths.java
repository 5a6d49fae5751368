package nl.startklaar.network;

import java.util.UUID;
import nl.startklaar.school.School;
import nl.startklaar.web.ProgramPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where portals call us for tiles. */
@Configuration(proxyBeanMethods = false)
class PortalPaths {

    static final String TILES = "/api/v1/portalen";

    /** Where the portal of this connection calls. */
    static String tiles(School school, UUID portal) {
        return TILES + "/" + school.brin().code() + "/" + portal + "/tegels";
    }

    @Bean
    ProgramPath tilesPath() {
        return new ProgramPath(TILES + "/**");
    }
}
