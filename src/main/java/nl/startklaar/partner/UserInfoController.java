package nl.startklaar.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What a program may know of the person who just came: the fields of the privacy sheet. */
@Controller
class UserInfoController {

    private final Grants grants;
    private final PublisherClients clients;
    private final Admission admission;
    private final Pseudonyms pseudonyms;

    UserInfoController(
            Grants grants, PublisherClients clients, Admission admission, Pseudonyms pseudonyms) {
        this.grants = grants;
        this.clients = clients;
        this.admission = admission;
        this.pseudonyms = pseudonyms;
    }

    /** Looked up anew each time: whatever was switched off since, is not told. */
    @ForPrograms
    @RequestMapping(
            path = "/oidc/userinfo",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Map<String, Object>> tell(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization) {
        return ClientDoor.bearer(authorization)
                .flatMap(grants::findVisit)
                .flatMap(this::find)
                .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it))
                .orElseGet(UserInfoController::refuse);
    }

    private Optional<Map<String, Object>> find(Visit visit) {
        return clients.find(visit.client())
                .map(PublisherClient::publisher)
                .flatMap(it -> admission.share(visit, it).map(told -> claims(told, visit, it)));
    }

    private Map<String, Object> claims(Map<String, Object> told, Visit visit, UUID publisher) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", pseudonyms.of(publisher, visit.guest()));
        claims.putAll(told);
        return claims;
    }

    private static ResponseEntity<Map<String, Object>> refuse() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }
}
