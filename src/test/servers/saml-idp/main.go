// Identity provider for SAML on the loopback, with one person, whom its environment names.
package main

import (
	"crypto"
	"crypto/x509"
	"encoding/pem"
	"log"
	"net/http"
	"net/url"
	"os"
	"runtime/debug"

	"github.com/crewjam/saml/samlidp"
	"golang.org/x/crypto/bcrypt"
)

func main() {
	server, err := provider()
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(os.Getenv("ADDRESS"), named(server)))
}

func named(server http.Handler) http.Handler {
	name := "saml-idp"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "github.com/crewjam/saml" {
				name = module.Path + " " + module.Version
			}
		}
	}
	return http.HandlerFunc(func(answer http.ResponseWriter, request *http.Request) {
		answer.Header().Set("Server", name)
		server.ServeHTTP(answer, request)
	})
}

func provider() (*samlidp.Server, error) {
	address, err := url.Parse(os.Getenv("ISSUER"))
	if err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(read(os.Getenv("CERTIFICATE")))
	if err != nil {
		return nil, err
	}
	key, err := x509.ParsePKCS8PrivateKey(read(os.Getenv("KEY")))
	if err != nil {
		return nil, err
	}
	store := &samlidp.MemoryStore{}
	if err := addPerson(store); err != nil {
		return nil, err
	}
	server, err := samlidp.New(samlidp.Options{
		URL:         *address,
		Key:         key.(crypto.PrivateKey),
		Certificate: certificate,
		Logger:      log.Default(),
		Store:       store,
	})
	if err != nil {
		return nil, err
	}
	// After a login at the other address nobody would be sent back to the application.
	server.IDP.LoginURL = server.IDP.SSOURL
	return server, nil
}

func addPerson(store samlidp.Store) error {
	name := os.Getenv("USERNAME")
	password, err := bcrypt.GenerateFromPassword([]byte(os.Getenv("PASSWORD")), bcrypt.MinCost)
	if err != nil {
		return err
	}
	return store.Put("/users/"+name, samlidp.User{
		Name:           name,
		HashedPassword: password,
		Email:          name + "@example.com",
	})
}

func read(file string) []byte {
	content, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	block, _ := pem.Decode(content)
	if block == nil {
		log.Fatalf("no PEM in %s", file)
	}
	return block.Bytes
}
